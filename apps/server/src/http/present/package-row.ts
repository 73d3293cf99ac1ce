import type { PackageRow } from '@order-manager/contract';
import type { StoredPackage } from '../../store/store.ts';

/** A package as the desk lists it, with the state of its label on this machine. */
export function presentPackage(parcel: StoredPackage): PackageRow {
  const { id, status, providerName, trackingNumber, carrier, orderIds, handover, pickupSlot, label, prints } = parcel;
  return {
    id,
    status,
    providerName,
    trackingNumber,
    carrier,
    orderIds,
    handover,
    pickupSlot,
    label: {
      state: label?.state ?? 'none',
      reason: label?.reason ?? null,
      nextTryAt: label?.nextTryAt ?? null,
      tries: label?.tries ?? 0,
    },
    prints,
  };
}

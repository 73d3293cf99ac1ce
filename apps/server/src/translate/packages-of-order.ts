import { type Order, type Package, type PackageId, toPackageId } from '@order-manager/domain';

/**
 * The packages an order speaks of, read off its lines: an import needs no extra call per package. What only the package
 * call knows (handover, slot, the other orders of a combined parcel) is left empty and filled when it is read.
 */
export function packagesOfOrder(order: Order): Package[] {
  const ids = new Set<PackageId>(order.shipping.packageIds);
  for (const item of order.lineItems) if (item.packageId) ids.add(item.packageId);
  return [...ids].map((id) => packageOf(order, toPackageId(id), ids.size === 1));
}

function packageOf(order: Order, id: PackageId, only: boolean): Package {
  const named = order.lineItems.filter((item) => item.packageId === id);
  const [told] = named;
  // Lines without a package belong to the only one there is, unless others do name it: then they wait for one of their own.
  const lines = only && !told ? order.lineItems : named;
  return {
    shopId: order.shopId,
    id,
    status: told?.packageStatus ?? statusFromOrder(order.status),
    updatedAt: order.updatedAt,
    createdAt: null,
    orderIds: [order.id],
    lineItemIds: lines.map((item) => item.id),
    trackingNumber: told?.trackingNumber ?? (only ? order.shipping.trackingNumber : null),
    providerId: told?.providerId ?? order.shipping.providerId,
    providerName: told?.providerName ?? order.shipping.providerName,
    carrier: order.shipping.carrier,
    handover: null,
    pickupSlot: null,
    splitOrCombine: order.shipping.splitOrCombine === 'COMBINED' ? 'COMBINE' : order.shipping.splitOrCombine,
  };
}

const STATUS_OF_ORDER: Readonly<Record<string, string>> = {
  AWAITING_COLLECTION: 'PROCESSING',
  IN_TRANSIT: 'FULFILLING',
  DELIVERED: 'COMPLETED',
  COMPLETED: 'COMPLETED',
  CANCELLED: 'CANCELLED',
};

/** For lines that carry no package status of their own. */
const statusFromOrder = (status: string) => STATUS_OF_ORDER[status] ?? 'TO_FULFILL';

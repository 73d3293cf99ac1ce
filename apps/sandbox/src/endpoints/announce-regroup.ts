import type { Call } from '../gateway/call.ts';

/** Tells listeners that parcels were split, combined or pulled apart by the seller. */
export function announceRegroup(
  call: Call,
  kind: 'SPLIT' | 'COMBINE' | 'CANCEL_COMBINE',
  packages: { id: string; orderIds: string[] }[],
): void {
  call.town.notify({
    shopId: call.shop.shop.id,
    type: 4,
    topic: 'PACKAGE_UPDATE',
    data: {
      sc_type: kind,
      role_type: 'ROLE_SELLER',
      package_list: packages.map(({ id, orderIds }) => ({ package_id: id, order_id_list: orderIds })),
      update_time: call.town.clock.seconds(),
    },
  });
}

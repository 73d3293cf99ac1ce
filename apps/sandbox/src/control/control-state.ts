import { json, type Outgoing } from '../gateway/outgoing.ts';
import type { Town } from '../state/town.ts';
import type { Control } from './control.ts';

/** What the town looks like from above: counts, and how often each package was asked to ship and really shipped. */
export function answerState(control: Control): Outgoing {
  const { town } = control;
  return json(200, {
    now: town.clock.now(),
    bornAt: town.bornAt,
    appKey: town.settings.appKey,
    orders: town.orders.size,
    packages: town.packages.size,
    ordersByStatus: countBy([...town.orders.values()].map((order) => order.status)),
    shops: town.shops.map(({ shop, ordersByCreation }) => ({
      id: shop.id,
      name: shop.name,
      region: shop.region,
      cipher: shop.cipher,
      orders: ordersByCreation.size(),
    })),
    shipments: shipmentsOf(town),
    grants: town.grants.map((grant) => ({
      id: grant.id,
      shopIds: grant.shopIds,
      isCodeUsed: grant.isCodeUsed,
      isRevoked: grant.isRevoked,
      refreshes: grant.refreshes,
    })),
    tokenRefreshes: town.grants.reduce((sum, grant) => sum + grant.refreshes, 0),
    faults: town.faults.length,
  });
}

/** Package id → ship calls and effective ships, for every package that was touched since the start. */
export function shipmentsOf(town: Town): Record<string, { calls: number; effective: number; orderIds: string[] }> {
  const touched = [...town.packages.values()].filter((parcel) => parcel.shipCalls + parcel.effectiveShips > 0);
  return Object.fromEntries(
    touched.map((parcel) => [
      parcel.id,
      { calls: parcel.shipCalls, effective: parcel.effectiveShips, orderIds: parcel.orderIds },
    ]),
  );
}

function countBy(texts: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Selection } from '@order-manager/contract';
import { type Instant, type PreflightItem, planShipment, stricter, unitKey } from '@order-manager/domain';
import type { Shop, Store, StoredOrder } from '../../store/store.ts';
import { walkSelection } from '../select/walk-selection.ts';

export type PlanParts = { store: Pick<Store, 'orders'>; now(): Instant };

/** One package with the order it was found by. */
export type Planned = { plan: PreflightItem; stored: StoredOrder; shop: Shop };

/** One order of the selection: all its packages, and those of them that no order before it shares. */
export type PlannedOrder = { all: Planned[]; fresh: Planned[] };

/** So many orders are read in one breath; between two slices the thread is free. */
const AT_ONCE = 100;

/**
 * Plans the chosen orders slice by slice: each order once, each package once, and a combined one as strictly as all its
 * orders ask, chosen or not. What was planned is not kept, so that a hundred thousand orders take no room.
 */
export async function* planSlices(
  parts: PlanParts,
  selection: Selection,
  own: readonly Shop[],
): AsyncGenerator<PlannedOrder[]> {
  const shops = new Map(own.map((shop) => [shop.id, shop]));
  const orders = new Set<string>();
  const units = new Set<string>();
  for await (const refs of walkSelection(parts, selection, own)) {
    for (let from = 0; from < refs.length; from += AT_ONCE) {
      const some = refs.slice(from, from + AT_ONCE).filter((ref) => isNew(orders, `${ref.shopId}/${ref.id}`));
      const stored = await parts.store.orders.findMany(some);
      const planned = await planOrders(parts, stored, shops);
      yield planned.map((all) => ({ all, fresh: all.filter((one) => isNew(units, keyOf(one))) }));
      await nextTurn();
    }
  }
}

const keyOf = ({ plan, shop }: Planned): string => `${shop.id}/${unitKey(plan.unit)}`;

/** An order that moves while the list is walked may be met twice. */
function isNew(met: Set<string>, key: string): boolean {
  if (met.has(key)) return false;
  met.add(key);
  return true;
}

type Shops = ReadonlyMap<string, Shop>;

async function planOrders(parts: PlanParts, stored: readonly StoredOrder[], shops: Shops): Promise<Planned[][]> {
  const planned = stored.map((one) => planOrder(one, shops, parts.now()));
  const strictest = await strictestOfShared(parts, planned.flat(), stored, shops);
  return planned.map((all) => all.map((one) => ({ ...one, plan: strictest.get(keyOf(one)) ?? one.plan })));
}

function planOrder(stored: StoredOrder, shops: Shops, now: Instant): Planned[] {
  const shop = shops.get(stored.order.shopId);
  if (!shop) return [];
  return planShipment(stored.order, stored.packages, shop.region, now).map((plan) => ({ plan, stored, shop }));
}

/** What all orders of the combined packages among these say, by package. */
async function strictestOfShared(
  parts: PlanParts,
  planned: readonly Planned[],
  stored: readonly StoredOrder[],
  shops: Shops,
): Promise<Map<string, PreflightItem>> {
  const shared = planned.filter(({ plan }) => plan.unit.orderIds.length > 1);
  if (shared.length === 0) return new Map();
  const keys = new Set(shared.map(keyOf));
  const refs = shared.flatMap(({ plan, shop }) => plan.unit.orderIds.map((id) => ({ shopId: shop.id, id })));
  const here = new Set(stored.map(({ order }) => `${order.shopId}/${order.id}`));
  const others = await parts.store.orders.findMany(refs.filter(({ shopId, id }) => !here.has(`${shopId}/${id}`)));
  const strictest = new Map<string, PreflightItem>();
  for (const one of [...planned, ...others.flatMap((other) => planOrder(other, shops, parts.now()))]) {
    if (keys.has(keyOf(one))) strictest.set(keyOf(one), stricter(strictest.get(keyOf(one)), one.plan));
  }
  return strictest;
}

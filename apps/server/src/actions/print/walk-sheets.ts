import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PrintSelection } from '@order-manager/contract';
import { type Instant, toRunId } from '@order-manager/domain';
import { ProblemError } from '../../problem-error.ts';
import type { Environment, RunPlace, Shop, Store, StoredOrder } from '../../store/store.ts';
import { walkSelection } from '../select/walk-selection.ts';
import { packageOf } from '../ship/present-run.ts';
import { type SheetPackage, sheetPackages } from './printables.ts';

export type WalkParts = { store: Pick<Store, 'orders' | 'runs'>; now(): Instant };
export type SheetOwner = { shops: readonly Shop[]; environment: Environment };

/** So many orders are read in one breath; between two slices the thread is free. */
const AT_ONCE = 100;

/**
 * The packages of a selection slice by slice, each once, with all orders that travel in them. A run gives its own packages
 * and not their siblings. Throws `filter-not-understood`, and `not-found` for a run of nobody's.
 */
export async function* walkSheets(
  parts: WalkParts,
  selection: PrintSelection,
  owner: SheetOwner,
): AsyncGenerator<SheetPackage[]> {
  const met = new Set<string>();
  const slices = 'run' in selection ? walkRun(parts, selection.run, owner) : walkOrders(parts, selection, owner);
  for await (const slice of slices) {
    yield slice.filter((found) => !met.has(keyOf(found)));
    for (const found of slice) met.add(keyOf(found));
    await nextTurn();
  }
}

export const keyOf = ({ shopId, packageId }: Pick<SheetPackage, 'shopId' | 'packageId'>): string =>
  `${shopId}/${packageId}`;

async function* walkOrders(
  parts: WalkParts,
  selection: Exclude<PrintSelection, { run: string }>,
  { shops }: SheetOwner,
) {
  for await (const refs of walkSelection(parts, selection, shops)) {
    for (let from = 0; from < refs.length; from += AT_ONCE) {
      yield withAllOrders(parts, await parts.store.orders.findMany(refs.slice(from, from + AT_ONCE)));
    }
  }
}

/** In the order of the run. */
async function* walkRun(parts: WalkParts, id: string, { shops, environment }: SheetOwner) {
  const run = await parts.store.runs.find(toRunId(id));
  if (run?.environment !== environment) throw new ProblemError('not-found');
  const own = new Set(shops.map((shop) => shop.id));
  for (let after: RunPlace | null = null; ; ) {
    const items = await parts.store.runs.page(run.id, { list: 'shipped', after, limit: AT_ONCE });
    const last = items.at(-1);
    if (!last) return;
    after = last;
    const mine = items.filter(({ unit }) => own.has(unit.shopId));
    const refs = mine.flatMap(({ unit }) => unit.orderIds.map((orderId) => ({ shopId: unit.shopId, id: orderId })));
    const found = await withAllOrders(parts, await parts.store.orders.findMany(refs));
    const byKey = new Map(found.map((one) => [keyOf(one), one]));
    yield mine.flatMap((item) => byKey.get(`${item.unit.shopId}/${packageOf(item)}`) ?? []);
  }
}

/** A combined parcel must not leave when any of its orders is cancelled, chosen or not. */
async function withAllOrders({ store }: WalkParts, stored: readonly StoredOrder[]): Promise<SheetPackage[]> {
  const found = sheetPackages(stored);
  const here = new Set(stored.map(({ order }) => `${order.shopId}/${order.id}`));
  const others = found.flatMap(({ shopId, parcel }) =>
    parcel.orderIds.filter((id) => !here.has(`${shopId}/${id}`)).map((id) => ({ shopId, id })),
  );
  if (others.length === 0) return found;
  const keys = new Set(found.map(keyOf));
  return sheetPackages([...stored, ...(await store.orders.findMany(others))]).filter((one) => keys.has(keyOf(one)));
}

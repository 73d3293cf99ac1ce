import {
  type CheckedSlice,
  type CheckPart,
  compareOrders,
  type Instant,
  type OrderId,
  type OrderRef,
  type OrderRefs,
  refsById,
  type ShopId,
  tallySlice,
} from '@order-manager/domain';
import type { ListedSlice } from './open-listing.ts';
import { refOf } from './order-refs.ts';
import type { OrderSource } from './order-source.ts';
import { pullOrders } from './pull-orders.ts';
import { cursorOf } from './shop-cursor.ts';
import type { SyncParts } from './sync-parts.ts';

export type CheckDesk = { parts: SyncParts; source: OrderSource; shopId: ShopId };

/** A reader at TikTok that lags may be asked again. */
const LOOKS = 3;

/**
 * Compares one slice with what we hold, reads afresh whatever differs, and compares again. Nothing is deleted because
 * TikTok does not list it: what only we hold is asked for by its id, and stays whatever the answer is.
 */
export async function settleSlice(
  desk: CheckDesk,
  slice: ListedSlice,
  held: readonly OrderRef[],
  part: CheckPart,
): Promise<Pick<CheckedSlice, 'tally' | 'counted'>> {
  const { parts, shopId } = desk;
  const { polledUpTo, import: begun } = await cursorOf(parts, shopId);
  const readUpTo: Instant = polledUpTo ?? begun.startedAt;
  const before = await withUnlisted(desk, slice.refs, refsById(held));
  const { theirs, after } = await lookAfresh(desk, slice.refs, before);
  const tally = tallySlice({ theirs, before, after, readUpTo, status: part.status });
  return { tally, counted: theirs.size };
}

/** A second look at a list compares only what the first one did not name and we do not hold. */
export async function settleMissing(desk: CheckDesk, slice: ListedSlice, part: CheckPart) {
  const held = await withUnlisted(desk, slice.refs, new Map());
  const refs: OrderRefs = new Map([...slice.refs].filter(([id]) => !held.has(id)));
  return settleSlice(desk, { ...slice, refs }, [], part);
}

/** Orders that TikTok lists here and we hold elsewhere: with another status, or without a creation time. */
async function withUnlisted({ parts, shopId }: CheckDesk, theirs: OrderRefs, held: OrderRefs): Promise<OrderRefs> {
  const elsewhere = [...theirs.keys()].filter((id) => !held.has(id));
  return refsById(await parts.store.checks.refsOf(shopId, elsewhere), held);
}

async function lookAfresh({ parts, source, shopId }: CheckDesk, listed: OrderRefs, before: OrderRefs) {
  let [theirs, after] = [listed, before];
  for (let look = 0; look < LOOKS; look += 1) {
    const doubtful = doubtfulIds(theirs, after, look === 0);
    if (doubtful.length === 0) break;
    const { orders } = await pullOrders(parts, source, shopId, doubtful, 'poll');
    theirs = refsById(orders.map(refOf), theirs);
    const held = await parts.store.checks.refsOf(shopId, doubtful);
    after = new Map([...after, ...held.map((ref) => [ref.id, ref] as const)]);
  }
  return { theirs, after };
}

/** What TikTok does not know by its id either is not asked for twice. */
function doubtfulIds(theirs: OrderRefs, ours: OrderRefs, isFirst: boolean): OrderId[] {
  const { orders } = compareOrders(theirs, ours);
  const isDoubtful = (standing: string) => standing !== 'equal' && (isFirst || standing !== 'only-here');
  return orders.filter(({ standing }) => isDoubtful(standing)).map(({ id }) => id);
}

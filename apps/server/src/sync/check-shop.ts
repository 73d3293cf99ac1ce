import {
  afterSlice,
  type CheckedSlice,
  type CheckPart,
  type Instant,
  type OrderRef,
  partOf,
  type ShopId,
  startCheck,
} from '@order-manager/domain';
import type { JobResult } from '../jobs/queue.ts';
import type { RunningCheck, ShopChecks } from '../store/store.ts';
import { endCheck, failCheck, retryCheck } from './end-check.ts';
import { isReadable, whyPaused } from './is-readable.ts';
import { type ListedSlice, type Listing, openListing } from './open-listing.ts';
import { type CheckDesk, settleMissing, settleSlice } from './settle-slice.ts';
import { cursorOf } from './shop-cursor.ts';
import type { SyncParts } from './sync-parts.ts';

const LOOK_FOR_IMPORT = 5_000;

/**
 * Compares a shop's orders with TikTok's, repairs what differs, and keeps the result. Where it stands is saved with every
 * slice of creation time, so a killed worker goes on there, and memory stays flat whatever the shop ever sold.
 */
export async function checkShop(parts: SyncParts, shopId: ShopId, signal: AbortSignal): Promise<JobResult> {
  const asked = await parts.store.checks.find(shopId);
  if (!asked?.wanted && !asked?.running) return { kind: 'done' };
  if (!(await isReadable(parts, shopId))) return giveUp(parts, shopId, asked);
  const cursor = await cursorOf(parts, shopId);
  if (cursor.import.phase !== 'complete') return { kind: 'again', at: parts.now() + LOOK_FOR_IMPORT };
  const begin = (now: Instant) =>
    parts.store.checks.begin(shopId, (wish) => ({ ...startCheck(wish, now), failures: 0, problem: null }));
  let running: RunningCheck | null = null;
  try {
    const source = await parts.sourceOf(shopId);
    running = await begin(source.now());
    if (!running) return { kind: 'done' };
    return await walk({ parts, source, shopId }, running, signal);
  } catch (error) {
    return retryCheck(parts, shopId, running ?? (await begin(parts.now())), error);
  }
}

async function giveUp(parts: SyncParts, shopId: ShopId, { wanted, running }: ShopChecks): Promise<JobResult> {
  const wish = running ?? wanted;
  const problem = await whyPaused(parts, shopId);
  if (wish) await failCheck(parts, shopId, { by: wish.by, days: wish.days, startedAt: parts.now() }, problem);
  return { kind: 'done' };
}

/** Listing after listing, slice after slice. What was asked for meanwhile is the next job's. */
async function walk(desk: CheckDesk, begun: RunningCheck, signal: AbortSignal): Promise<JobResult> {
  let check = begun;
  for (let part = partOf(check); part; part = partOf(check)) {
    const listing = openListing(desk.source, desk.shopId, part, check.before);
    for (let isEnd = false; !isEnd; ) {
      if (signal.aborted) return { kind: 'again', at: desk.parts.now() };
      const slice = await takeSlice(desk, listing, part, check.isSecondLook);
      check = { ...afterSlice(check, slice), failures: 0, problem: null };
      await desk.parts.store.checks.save(desk.shopId, check);
      desk.parts.publish({ type: 'sync', shopId: desk.shopId });
      isEnd = slice.isEnd;
    }
  }
  return endCheck(desk.parts, desk.shopId, check);
}

async function takeSlice(
  desk: CheckDesk,
  listing: Listing,
  part: CheckPart,
  isSecondLook: boolean,
): Promise<CheckedSlice> {
  const listed = await listing.next();
  if (isSecondLook) return checked(listed, await settleMissing(desk, listed, part));
  const { slice, held } = await holdAgainst(desk, listing, listed, part);
  return checked(slice, await settleSlice(desk, slice, held, part));
}

const checked = (slice: ListedSlice, settled: Pick<CheckedSlice, 'tally' | 'counted'>): CheckedSlice => ({
  ...settled,
  before: slice.from,
  isEnd: slice.isEnd,
  total: slice.total,
});

/** Orders of ours that are held in memory at a time. */
const MOST_HELD = 2_000;
const SECOND = 1000;

/** Our side of a slice. Where we hold far more than TikTok lists, the slice ends earlier and the rest of it comes next. */
async function holdAgainst(
  { parts: { store }, shopId }: CheckDesk,
  listing: Listing,
  slice: ListedSlice,
  { status }: CheckPart,
): Promise<{ slice: ListedSlice; held: OrderRef[] }> {
  const { from, to } = slice;
  const held = await store.checks.refsCreated(shopId, { from, to, status }, MOST_HELD);
  const oldest = held.at(-1)?.createdAt ?? from;
  if (held.length < MOST_HELD) return { slice, held };
  const cut = Math.min(oldest + SECOND, to - SECOND);
  const whole = oldest >= cut ? await store.checks.refsCreated(shopId, { from: cut, to, status }, ALL) : held;
  return { slice: listing.putBack(slice, cut), held: whole.filter(({ createdAt }) => createdAt >= cut) };
}

const ALL = 2 ** 31 - 1;

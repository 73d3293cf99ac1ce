import type { Instant, OrderId } from '../ids.ts';
import {
  type ComparedOrder,
  compareOrders,
  type GapKind,
  type OrderRefs,
  type StatusCounts,
  standingOf,
} from './compare-orders.ts';
import { type CheckPart, planCheck } from './plan-check.ts';

/** What a person, or the night, asked to compare. `days` null is everything. */
export type CheckWish = { by: 'person' | 'nightly'; days: number | null };

/** What is still not equal, by name. */
export type OpenGap = { orderId: OrderId; kind: GapKind; status: string | null };

export type CheckTally = {
  /** After the repair. */
  statuses: StatusCounts;
  found: Record<GapKind, number>;
  repaired: number;
  /** The first hundred. */
  open: OpenGap[];
  openCount: number;
};

/** Where a check stands; saved with every slice, so that it goes on after a crash. */
export type CheckState = CheckWish & {
  startedAt: Instant;
  /** Which listing of the plan is read, and up to which creation time it is still to be read (exclusive). */
  part: number;
  before: Instant;
  /** A list that held fewer orders than TikTok counts is read a second time, for what is missing alone. */
  isSecondLook: boolean;
  /** TikTok's own count of this listing, and how many of it have been compared. */
  total: number | null;
  counted: number;
  /** Of all listings so far. */
  read: number;
  expected: number | null;
  tally: CheckTally;
};

/** One stretch of creation time that has been read, compared and repaired. */
export type CheckedSlice = {
  tally: CheckTally;
  /** Orders that TikTok knows. */
  counted: number;
  /** Where the next slice ends. */
  before: Instant;
  isEnd: boolean;
  /** TikTok's count of the whole listing, where it told one. */
  total: number | null;
};

const NO_TALLY: CheckTally = {
  statuses: {},
  found: { missing: 0, behind: 0, 'only-here': 0 },
  repaired: 0,
  open: [],
  openCount: 0,
};
const MOST_NAMES = 100;

export function startCheck(wish: CheckWish, now: Instant): CheckState {
  const before = planCheck(wish.days, now)[0]?.to ?? now;
  const count = { total: null, counted: 0, read: 0, expected: null };
  return { ...wish, startedAt: now, part: 0, before, isSecondLook: false, ...count, tally: NO_TALLY };
}

/** The listing to read now; null when all have been read. */
export const partOf = ({ days, startedAt, part }: CheckState): CheckPart | null =>
  planCheck(days, startedAt)[part] ?? null;

/** Both sides of one stretch of creation time. */
export type SliceSides = {
  /** As TikTok told it last: in its list, or afresh where there was a doubt. */
  theirs: OrderRefs;
  /** What we held when the list was read, and what we hold after the doubtful ones were read afresh. */
  before: OrderRefs;
  after: OrderRefs;
  /** Everything updated before this instant should have been here. */
  readUpTo: Instant;
  /** The listing's own: an order that left it meanwhile is counted where it went. */
  status: string | null;
};

/** What one slice adds to a check. */
export function tallySlice({ theirs, before, after, readUpTo, status }: SliceSides): CheckTally {
  const { orders, statuses } = compareOrders(theirs, after);
  const gaps = orders.flatMap((order) => {
    const kind = gapOf(order, before, readUpTo);
    return kind ? [{ order, kind }] : [];
  });
  const open = gaps.filter(({ order }) => order.standing !== 'equal');
  const found = { ...NO_TALLY.found };
  for (const { kind } of gaps) found[kind] += 1;
  return {
    statuses: status === null ? statuses : Object.fromEntries(Object.entries(statuses).filter(([of]) => of === status)),
    found,
    repaired: gaps.length - open.length,
    open: open.slice(0, MOST_NAMES).map(({ order, kind }) => nameGap(order, kind)),
    openCount: open.length,
  };
}

/** A gap is what is still not equal, and what should have been here: later changes are the next poll's, and no gap. */
function gapOf({ id, standing, theirs }: ComparedOrder, before: OrderRefs, readUpTo: Instant): GapKind | null {
  if (standing !== 'equal') return standing;
  if (!theirs || theirs.updatedAt >= readUpTo) return null;
  const stood = standingOf(theirs, before.get(id) ?? null);
  return stood === 'equal' ? null : stood;
}

const nameGap = ({ id, theirs, ours }: ComparedOrder, kind: GapKind): OpenGap => ({
  orderId: id,
  kind,
  status: (theirs ?? ours)?.status ?? null,
});

/** The state after a slice was stored: on in this listing, or on to the next one. */
export function afterSlice(state: CheckState, slice: CheckedSlice): CheckState {
  const isFirst = state.total === null && slice.total !== null;
  const next: CheckState = {
    ...state,
    before: slice.before,
    total: state.total ?? slice.total,
    counted: state.counted + slice.counted,
    read: state.read + slice.counted,
    expected: isFirst ? (state.expected ?? 0) + (slice.total ?? 0) : state.expected,
    tally: addTallies(state.tally, slice.tally),
  };
  return slice.isEnd ? afterListing(next) : next;
}

/** Open orders move from status to status while they are listed, so only the window's own count can be held against it. */
function afterListing(state: CheckState): CheckState {
  const part = partOf(state);
  const lacks = part?.status === null ? Math.max(0, (state.total ?? 0) - state.counted) : 0;
  if (part && lacks > 0 && !state.isSecondLook) return { ...state, before: part.to, isSecondLook: true };
  const next = { ...state, part: state.part + 1, isSecondLook: false, total: null, counted: 0 };
  const tally = { ...state.tally, openCount: state.tally.openCount + lacks };
  return { ...next, before: partOf(next)?.to ?? state.before, tally: lacks > 0 ? unnamed(tally, lacks) : state.tally };
}

/** TikTok counts orders that no list of it names. */
const unnamed = (tally: CheckTally, count: number): CheckTally => ({
  ...tally,
  statuses: addCounts(tally.statuses, { UNKNOWN: { atTikTok: count, here: 0 } }),
  found: { ...tally.found, missing: tally.found.missing + count },
});

function addTallies(a: CheckTally, b: CheckTally): CheckTally {
  return {
    statuses: addCounts(a.statuses, b.statuses),
    found: {
      missing: a.found.missing + b.found.missing,
      behind: a.found.behind + b.found.behind,
      'only-here': a.found['only-here'] + b.found['only-here'],
    },
    repaired: a.repaired + b.repaired,
    open: [...a.open, ...b.open].slice(0, MOST_NAMES),
    openCount: a.openCount + b.openCount,
  };
}

function addCounts(a: StatusCounts, b: StatusCounts): StatusCounts {
  const sum = { ...a };
  for (const [status, { atTikTok, here }] of Object.entries(b)) {
    const so = sum[status] ?? { atTikTok: 0, here: 0 };
    sum[status] = { atTikTok: so.atTikTok + atTikTok, here: so.here + here };
  }
  return sum;
}

/** The sums over all statuses. */
export function totalsOf(statuses: StatusCounts): { atTikTok: number; here: number } {
  const lines = Object.values(statuses);
  return {
    atTikTok: lines.reduce((sum, line) => sum + line.atTikTok, 0),
    here: lines.reduce((sum, line) => sum + line.here, 0),
  };
}

import type { OrderPage, OrderRow } from '@order-manager/contract';
import { replaceEqualDeep } from '@tanstack/react-query';
import { extraLinesOf } from './row-shape.ts';
import { rowKey } from './selection.ts';

type Rows = readonly OrderRow[];

/** One page of the list. `fresh` is how it was read last, `shown` how it stands on screen. */
export type ShelfPage = {
  cursor: string | null;
  next: string | null;
  shown: Rows;
  fresh: Rows;
  isOld: boolean;
  /** How many orders were looked at to find these. */
  lookedAt: number;
};

/** A page above the ones in memory: enough to keep its place and to read it again. */
type PutAway = { cursor: string | null; next: string | null; count: number; extraLines: number };

/**
 * The part of a list that is in memory. Pages follow each other by their cursors, so one page can be read again alone:
 * a cursor names the row before it, and that place does not move when other pages change.
 */
export type Shelf = {
  pages: readonly ShelfPage[];
  above: readonly PutAway[];
  total: number | null;
  notFound: readonly string[];
  /** When a row on screen last became another one. */
  changed: ReadonlyMap<string, number>;
};

/** So many pages stay in memory, however far one scrolls. */
export const MOST_PAGES = 40;

/** The list as its first page gives it. */
export const startShelf = (page: OrderPage): Shelf => ({
  pages: [asPage(null, page)],
  above: [],
  total: page.total,
  notFound: page.notFound,
  changed: new Map(),
});

/**
 * Puts the next page behind the last one; the topmost is put away when there are too many. A page on which nothing was
 * found only moves the end: pages without rows would push those with rows out of memory.
 */
export function append(shelf: Shelf, cursor: string, page: OrderPage): Shelf {
  const known = new Set(shelf.pages.flatMap(({ shown }) => shown.map(rowKey)));
  const added = asPage(cursor, { ...page, orders: page.orders.filter((row) => !known.has(rowKey(row))) });
  const last = shelf.pages.at(-1);
  if (added.shown.length === 0 && last) {
    const further = { ...last, next: added.next, lookedAt: last.lookedAt + added.lookedAt };
    return { ...shelf, pages: [...shelf.pages.slice(0, -1), further] };
  }
  const pages = [...shelf.pages, added];
  const [first, ...rest] = pages;
  if (pages.length <= MOST_PAGES || !first) return { ...shelf, pages };
  return { ...shelf, pages: rest, above: [...shelf.above, putAway(first)] };
}

/** Puts the page above back, read again; the last one goes when there are too many. */
export function prepend(shelf: Shelf, page: OrderPage): Shelf {
  const back = shelf.above.at(-1);
  if (!back) return shelf;
  const following = new Set(shelf.pages.flatMap(({ shown }) => shown.map(rowKey)));
  const orders = page.orders.filter((row) => !following.has(rowKey(row))).slice(0, back.count);
  const added = { ...asPage(back.cursor, { ...page, orders }), next: back.next };
  return { ...shelf, above: shelf.above.slice(0, -1), pages: [added, ...shelf.pages].slice(0, MOST_PAGES) };
}

/** Everything may have changed: each page counts as old until it was read again. */
export const growOld = (shelf: Shelf): Shelf => ({
  ...shelf,
  pages: shelf.pages.map((page) => ({ ...page, isOld: true })),
});

/**
 * One page was read again. Its rows change where they stand; unless the list is held still, they also take their new
 * places. `rows` may run into the next page: what stands there already is left to it.
 */
export function readAgain(shelf: Shelf, at: number, read: OrderPage, isHeld: boolean, now: number): Shelf {
  const page = shelf.pages[at];
  if (!page) return shelf;
  const fresh = keepSame(shelf, ownRows(shelf, at, read.orders));
  const byKey = new Map(fresh.map((row) => [rowKey(row), row]));
  const changed = new Map([...shelf.changed].filter(([, when]) => now - when < REMEMBERED));
  const isLast = at === shelf.pages.length - 1;
  const pages = shelf.pages.map((other, index): ShelfPage => {
    const shown = patched(other.shown, byKey, changed, now);
    if (index !== at) return { ...other, shown, fresh: without(other.fresh, byKey) };
    const next = isLast ? read.nextCursor : other.next;
    const lookedAt = isLast ? read.lookedAt : other.lookedAt;
    return { ...other, next, lookedAt, shown: isLast ? withTail(shown, fresh) : shown, fresh, isOld: false };
  });
  const head = at === 0 && shelf.above.length === 0 ? { total: read.total, notFound: read.notFound } : {};
  const next = { ...shelf, ...head, pages, changed };
  return isHeld ? next : release(next);
}

/** Puts what waited into the list, and takes out what left it. */
export const release = (shelf: Shelf): Shelf => ({
  ...shelf,
  pages: shelf.pages.map((page) => (page.shown === page.fresh ? page : { ...page, shown: page.fresh })),
});

/** How many orders were looked at for the pages in memory. */
export const lookedAt = ({ pages }: Shelf): number => pages.reduce((sum, page) => sum + page.lookedAt, 0);

/** A list that stays still: what is new waits, what has gone keeps its place until asked. */
export type CalmList = {
  rows: Rows;
  /** Rows above the first of `rows` that are not in memory. */
  before: { count: number; extraLines: number };
  /** New rows that would have pushed others away. */
  waiting: number;
  /** Keys of rows that no longer belong to this list. */
  gone: ReadonlySet<string>;
};

/** What the table draws. */
export function calmList({ pages, above }: Shelf): CalmList {
  const rows = pages.flatMap(({ shown }) => shown);
  const shown = new Set(rows.map(rowKey));
  const fresh = new Set(pages.flatMap((page) => page.fresh.map(rowKey)));
  const count = above.reduce((sum, page) => sum + page.count, 0);
  const extraLines = above.reduce((sum, page) => sum + page.extraLines, 0);
  return {
    rows,
    before: { count, extraLines },
    waiting: [...fresh].filter((key) => !shown.has(key)).length,
    gone: new Set([...shown].filter((key) => !fresh.has(key))),
  };
}

/** Numbers of the pages in memory that hold one of the rows from `from` to `to`, counted over `rows`. */
export function pagesInView({ pages }: Shelf, from: number, to: number): number[] {
  let start = 0;
  return pages.flatMap(({ shown }, at) => {
    const end = start + shown.length;
    const isInView = start <= to && end > from;
    start = end;
    return isInView ? [at] : [];
  });
}

/** A tint lasts 1.2 s; what changed before that need not be remembered. */
const REMEMBERED = 5_000;

const asPage = (cursor: string | null, { orders, nextCursor, lookedAt }: OrderPage): ShelfPage => ({
  cursor,
  next: nextCursor,
  shown: orders,
  fresh: orders,
  isOld: false,
  lookedAt,
});

const putAway = ({ cursor, next, shown }: ShelfPage): PutAway => ({
  cursor,
  next,
  count: shown.length,
  extraLines: shown.reduce((sum, row) => sum + extraLinesOf(row), 0),
});

/** The rows of a reading up to where the next page begins: behind the last own row, for some may have come up from below. */
function ownRows({ pages }: Shelf, at: number, read: Rows): Rows {
  const next = pages[at + 1];
  if (!next) return read;
  const own = new Set(pages[at]?.fresh.map(rowKey));
  const following = new Set(next.fresh.map(rowKey));
  const last = read.findLastIndex((row) => own.has(rowKey(row)));
  const end = read.findIndex((row, index) => index > last && following.has(rowKey(row)));
  return read.slice(0, end < 0 ? last + 1 : end);
}

function patched(rows: Rows, byKey: ReadonlyMap<string, OrderRow>, changed: Map<string, number>, now: number): Rows {
  if (!rows.some((row) => byKey.has(rowKey(row)))) return rows;
  return rows.map((row) => {
    const next = byKey.get(rowKey(row)) ?? row;
    if (next !== row) changed.set(rowKey(row), now);
    return next;
  });
}

/** A row that reads as before stays the same object, so that it is not drawn anew. */
function keepSame({ pages }: Shelf, read: Rows): Rows {
  const before = new Map(pages.flatMap(({ shown }) => shown.map((row) => [rowKey(row), row])));
  return read.map((row) => replaceEqualDeep(before.get(rowKey(row)), row));
}

/** The newest reading knows best on which page an order stands. */
const without = (rows: Rows, byKey: ReadonlyMap<string, OrderRow>): Rows =>
  rows.some((row) => byKey.has(rowKey(row))) ? rows.filter((row) => !byKey.has(rowKey(row))) : rows;

/** Behind the last row on screen nothing is pushed away. */
function withTail(shown: Rows, fresh: Rows): Rows {
  const known = new Set(shown.map(rowKey));
  return [...shown, ...fresh.slice(fresh.findLastIndex((row) => known.has(rowKey(row))) + 1)];
}

import type { OrderPage, OrderRow } from '@order-manager/contract';
import type { QueryClient } from '@tanstack/react-query';
import { type ListQuery, orderPageQuery } from './order-queries.ts';
import {
  append,
  growOld,
  lookedAt,
  pagesInView,
  prepend,
  readAgain,
  release,
  type Shelf,
  startShelf,
} from './order-shelf.ts';
import { rowKey } from './selection.ts';

const PAGE = 100;
const MOST_AT_ONCE = 200;
/** So many rows before an end the next page is asked for. */
const AHEAD = 150;
const MOST_STEPS = 6;

export type ShelfReader = {
  /** What this list showed when it was left; null when it was never seen. */
  first: Shelf | null;
  start: () => void;
  stop: () => void;
  /** The places in view; what lies near and what is old there is read. */
  look: (from: number, to: number) => void;
  /** Something changed at the server: the head and what is in view are read again, the rest when it comes into view. */
  follow: () => void;
  /** Reads again, and lets everything take its new place. */
  letGo: () => void;
  change: (how: (shelf: Shelf) => Shelf) => void;
  /** Whether the end of the list is looked for; false rests until it is asked for again. */
  search: (isWanted: boolean) => void;
};

type Surroundings = {
  client: QueryClient;
  list: ListQuery;
  key: string;
  isHeld: () => boolean;
  onShelf: (shelf: Shelf) => void;
  onError: (error: unknown) => void;
};

/** Reads the pages of one list, one at a time, so that a busy import never has two readings of one desk at work. */
export function shelfReader({ client, list, key, isHeld, onShelf, onError }: Surroundings): ShelfReader {
  const cached = client.getQueryData<OrderPage>(['order-page', key]);
  const first = cached ? startShelf(cached) : null;
  let shelf = first;
  let inView = { from: 0, to: 0 };
  let isStopped = false;
  let isBusy = false;
  let isWanted = false;
  let isLetGo = false;
  let isResting = false;
  let readUntil = 0;
  let later: ReturnType<typeof setTimeout> | undefined;

  return {
    first,
    start: () => {
      isStopped = false;
      if (shelf) follow();
      else void work();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(later);
    },
    look: (from, to) => {
      inView = { from, to };
      void work();
    },
    follow: followInTime,
    letGo: () => {
      isLetGo = true;
      change(release);
      follow();
    },
    change,
    search: (isAsked) => {
      isResting = !isAsked;
      void work();
    },
  };

  /** What took long to find is not looked for again at every change. */
  function followInTime(): void {
    const wait = readUntil + restAfter(shelf ? lookedAt(shelf) : 0) - Date.now();
    clearTimeout(later);
    if (wait <= 0) follow();
    else later = setTimeout(followInTime, wait);
  }

  function follow(): void {
    change(growOld);
    void work();
  }

  function change(how: (shelf: Shelf) => Shelf): void {
    if (!shelf || isStopped) return;
    shelf = how(shelf);
    onShelf(shelf);
  }

  /** Does the next thing there is to do, until there is none. Only one of it runs. */
  async function work(): Promise<void> {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    try {
      while (isWanted && !isStopped) {
        isWanted = false;
        for (let step = nextStep(); step && !isStopped; step = nextStep()) await step();
      }
    } catch (error) {
      if (!isStopped) onError(error);
    } finally {
      isBusy = false;
      readUntil = Date.now();
      isLetGo = false;
    }
  }

  function nextStep(): (() => Promise<void>) | null {
    if (!shelf) return readFirst;
    const { pages, above } = shelf;
    const start = above.reduce((sum, { count }) => sum + count, 0);
    const end = start + pages.reduce((sum, { shown }) => sum + shown.length, 0);
    const seen = pagesInView(shelf, inView.from - start, inView.to - start);
    const old = [0, ...seen].find((at) => pages[at]?.isOld && (at > 0 || above.length === 0 || seen.includes(0)));
    const next = pages.at(-1)?.next ?? null;
    if (above.length > 0 && inView.from < start + AHEAD / 2) return readAbove;
    if (next !== null && !isResting && inView.to > end - AHEAD) return () => readNext(next);
    return old === undefined ? null : () => readOld(old);
  }

  async function readFirst(): Promise<void> {
    const page = await readFrom(null, PAGE, (rows) => rows.length > 0);
    client.setQueryData(['order-page', key], page);
    if (isStopped) return;
    shelf = startShelf(page);
    onShelf(shelf);
  }

  async function readNext(cursor: string): Promise<void> {
    const page = await readFrom(cursor, PAGE, (rows) => rows.length > 0);
    change((now) => append(now, cursor, page));
  }

  async function readAbove(): Promise<void> {
    const back = shelf?.above.at(-1);
    if (!back) return;
    const page = await readFrom(back.cursor, PAGE, (rows) => rows.length >= back.count);
    change((now) => prepend(now, page));
  }

  async function readOld(at: number): Promise<void> {
    const page = shelf?.pages[at];
    if (!shelf || !page) return;
    const following = new Set(shelf.pages[at + 1]?.fresh.map(rowKey));
    const isLast = following.size === 0;
    const isEnough = (rows: readonly OrderRow[]) =>
      isLast ? rows.length >= page.fresh.length : rows.some((row) => following.has(rowKey(row)));
    const read = await readFrom(page.cursor, isLast ? PAGE : MOST_AT_ONCE, isEnough);
    if (at === 0 && page.cursor === null) client.setQueryData(['order-page', key], read);
    change((now) => readAgain(now, at, read, isHeld() && !isLetGo, Date.now()));
  }

  /** A page may be short, even empty, and still say that there is more: goes on until there is enough. */
  async function readFrom(
    cursor: string | null,
    limit: number,
    isEnough: (rows: readonly OrderRow[]) => boolean,
  ): Promise<OrderPage> {
    const first = await client.fetchQuery(orderPageQuery(list, cursor, limit));
    let read = first;
    for (let step = 1; step < MOST_STEPS && read.nextCursor !== null && !isEnough(read.orders); step++) {
      const more = await client.fetchQuery(orderPageQuery(list, read.nextCursor, limit));
      const orders = [...read.orders, ...more.orders];
      read = { ...first, orders, nextCursor: more.nextCursor, lookedAt: read.lookedAt + more.lookedAt };
    }
    return read;
  }
}

const QUICK = 20_000;
const LONGEST_REST = 60_000;

/** Milliseconds to let pass after so many orders were looked at. */
const restAfter = (orders: number): number => (orders < QUICK ? 0 : Math.min(LONGEST_REST, orders / 4));

import type { OrderPage, OrderRow } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import {
  append,
  calmList,
  growOld,
  lookedAt,
  MOST_PAGES,
  pagesInView,
  prepend,
  readAgain,
  release,
  type Shelf,
  startShelf,
} from './order-shelf.ts';

const row = (id: string, status = 'AWAITING_SHIPMENT') =>
  ({ shopId: '1', id, status, packages: [] }) as unknown as OrderRow;
const page = (ids: string, nextCursor: string | null = null, total = 9): OrderPage => ({
  orders: [...ids].map((id) => row(id)),
  nextCursor,
  total,
  lookedAt: ids.length,
  notFound: [],
});
const ids = (shelf: Shelf) =>
  calmList(shelf)
    .rows.map(({ id }) => id)
    .join('');
const two = () => append(startShelf(page('abc', 'c')), 'c', page('def'));

describe('a list in memory', () => {
  test('pages follow each other, and an order that stands on two of them stands once', () => {
    expect(ids(append(startShelf(page('abc', 'c')), 'c', page('cde')))).toBe('abcde');
  });

  test('pages on which nothing was found move the end, count as looked at, and push no other page out', () => {
    let shelf = append(startShelf(page('abc', 'c')), 'c', page('def', 'f'));
    for (let turn = 0; turn < MOST_PAGES * 2; turn += 1) {
      shelf = append(shelf, `f${turn}`, { ...page('', `f${turn + 1}`), lookedAt: 1_000 });
    }
    expect(shelf.pages).toHaveLength(2);
    expect(shelf.pages.at(-1)?.next).toBe(`f${MOST_PAGES * 2}`);
    expect(lookedAt(shelf)).toBe(6 + MOST_PAGES * 2_000);
    expect(ids(append(shelf, 'z', page('gh')))).toBe('abcdefgh');
  });

  test('a held list keeps every row in its place; what is new waits and is counted', () => {
    const list = calmList(readAgain(two(), 0, page('xabyc'), true, 1));
    expect(list.rows.map(({ id }) => id).join('')).toBe('abcdef');
    expect(list.waiting).toBe(2);
    expect(ids(release(readAgain(two(), 0, page('xabyc'), true, 1)))).toBe('xabycdef');
  });

  test('a list that nobody holds takes what is new at once', () => {
    expect(ids(readAgain(two(), 0, page('xabc'), false, 1))).toBe('xabcdef');
  });

  test('reading a page again stops where the next one begins', () => {
    expect(ids(readAgain(two(), 0, page('axbcdef'), false, 1))).toBe('axbcdef');
    expect(ids(readAgain(two(), 0, page('axbczz'), false, 1))).toBe('axbcdef');
  });

  test('a row that left keeps its place and is marked', () => {
    const list = calmList(readAgain(two(), 0, page('ac'), true, 1));
    expect(list.rows.map(({ id }) => id).join('')).toBe('abcdef');
    expect([...list.gone]).toEqual(['1~b']);
  });

  test('an order that moved to another page is neither new nor gone, and is in one place afterwards', () => {
    const moved = readAgain(two(), 0, page('eabc'), true, 1);
    expect(calmList(moved)).toMatchObject({ waiting: 0, gone: new Set() });
    expect(ids(release(moved))).toBe('eabcdf');
  });

  test('a changed row changes where it stands and is remembered; the others stay the same objects', () => {
    const before = two();
    const read = { ...page('abc'), orders: [row('a'), row('b', 'IN_TRANSIT'), row('c')] };
    const after = readAgain(before, 0, read, true, 7);
    expect(calmList(after).rows[1]?.status).toBe('IN_TRANSIT');
    expect([...after.changed]).toEqual([['1~b', 7]]);
    expect(calmList(after).rows[0]).toBe(calmList(before).rows[0]);
    expect(readAgain(after, 0, read, true, 60_000).changed.size).toBe(0);
  });

  test('behind the last row nothing waits: it is added', () => {
    const list = calmList(readAgain(two(), 1, page('defgh'), true, 1));
    expect(list.rows.map(({ id }) => id).join('')).toBe('abcdefgh');
    expect(list.waiting).toBe(0);
  });

  test('after an event every page is old until it was read again', () => {
    const after = readAgain(growOld(two()), 0, page('abc'), true, 1);
    expect(after.pages.map(({ isOld }) => isOld)).toEqual([false, true]);
  });

  test('the pages under the eye are found by their rows', () => {
    expect(pagesInView(two(), 0, 1)).toEqual([0]);
    expect(pagesInView(two(), 2, 3)).toEqual([0, 1]);
    expect(pagesInView(two(), 4, 90)).toEqual([1]);
  });
});

describe('a list of more pages than memory shall hold', () => {
  const name = (at: number) => String.fromCodePoint(0x4e00 + at);
  const long = () => {
    let shelf = startShelf(page(name(0), 'c0', 500));
    for (let at = 1; at <= MOST_PAGES + 4; at++) shelf = append(shelf, `c${at - 1}`, page(name(at), `c${at}`));
    return shelf;
  };

  test('the topmost pages are put away and keep their place', () => {
    const list = calmList(long());
    expect(list.rows).toHaveLength(MOST_PAGES);
    expect(list.before.count).toBe(5);
    expect(list.rows[0]?.id).toBe(name(5));
  });

  test('scrolling back puts them where they were, and lets the last ones go', () => {
    const shelf = long();
    const back = prepend(shelf, page(name(4), 'c4'));
    expect(shelf.above.at(-1)?.cursor).toBe('c3');
    expect(calmList(back)).toMatchObject({ before: { count: 4 }, waiting: 0 });
    expect(calmList(back).rows[0]?.id).toBe(name(4));
    expect(back.pages.at(-1)?.next).toBe(`c${MOST_PAGES + 3}`);
  });
});

import { describe, expect, test } from 'vitest';
import type { KnownOrderStatus } from '../order/order-status.ts';
import { ORDER_STATUSES } from '../order/order-status.ts';
import { NOON } from '../testing/samples.ts';
import { forSeeds, type SeededRandom } from '../testing/seeded-random.ts';
import { afterPage, type ImportCursor, startImport, UNSHIPPED_FIRST } from './import-plan.ts';

describe('the cursor', () => {
  const start = startImport(NOON);

  test('begins with what needs a person', () => {
    expect(start).toEqual({ phase: 'unshipped', statusIndex: 0, createdBefore: null, startedAt: NOON });
    expect(UNSHIPPED_FIRST[0]).toBe('AWAITING_SHIPMENT');
  });

  test('stands one second after the oldest order seen: others may share its second', () => {
    expect(afterPage(start, NOON - 5000, true).createdBefore).toBe(NOON - 4000);
  });

  test('stays where it was when a page told nothing', () => {
    const cursor = afterPage(start, NOON - 5000, true);
    expect(afterPage(cursor, null, true)).toEqual(cursor);
  });

  test('goes through the statuses, then through history, then is complete', () => {
    let cursor = start;
    const stations = UNSHIPPED_FIRST.map(() => {
      cursor = afterPage(cursor, NOON, false);
      return [cursor.phase, cursor.statusIndex];
    });
    expect(stations.slice(0, -1)).toEqual(UNSHIPPED_FIRST.slice(1).map((_, index) => ['unshipped', index + 1]));
    expect(cursor).toMatchObject({ phase: 'history', createdBefore: null });
    expect(afterPage(cursor, NOON, false)).toMatchObject({ phase: 'complete', startedAt: NOON });
  });
});

type Row = { id: number; status: KnownOrderStatus; createdAt: number };

test('wherever the walk is interrupted, every order is visited, and what needs a person comes first', () =>
  forSeeds(150, (random) => {
    const rows = randomShop(random);
    const visited = walkWithInterruptions(random, rows);
    expect(new Set(visited)).toEqual(new Set(rows.map(({ id }) => id)));
    const firstOf = (row: Row) => visited.indexOf(row.id);
    const last = Math.max(-1, ...rows.filter(isUrgent).map(firstOf));
    const history = rows.filter((row) => !isUrgent(row)).map(firstOf);
    expect(history.every((place) => place > last)).toBe(true);
  }));

const isUrgent = ({ status }: Row) => UNSHIPPED_FIRST.includes(status);

function randomShop(random: SeededRandom): Row[] {
  // Few seconds for many orders: pages end in the middle of a second.
  const seconds = random.below(30) + 1;
  return Array.from({ length: random.below(80) }, (_, id) => ({
    id,
    status: random.pick(ORDER_STATUSES),
    createdAt: NOON - 1000 * random.below(seconds),
  }));
}

/** A walk whose page tokens are lost now and then: what was stored is only the cursor. */
function walkWithInterruptions(random: SeededRandom, rows: Row[]): number[] {
  const visited: number[] = [];
  let cursor = startImport(NOON);
  while (cursor.phase !== 'complete') {
    const listing = listingOf(rows, cursor);
    let place = 0;
    let size = random.below(12) + 1;
    for (let isOn = true; isOn; isOn = place > 0 && !random.chance(0.2)) {
      const page = listing.slice(place, place + size);
      place += page.length;
      const hasMore = place < listing.length;
      visited.push(...page.map(({ id }) => id));
      cursor = afterPage(cursor, page.at(-1)?.createdAt ?? null, hasMore);
      if (!hasMore) break;
      // A page as large as a second is what TikTok gives; then a walk begun anew gets past it.
      size = Math.max(size, 12);
    }
    if (visited.length > 100_000) throw new Error('the walk does not end');
  }
  return visited;
}

/** As TikTok lists it: newest first, the bound exclusive. */
function listingOf(rows: Row[], { phase, statusIndex, createdBefore }: ImportCursor): Row[] {
  return rows
    .filter(({ status }) => phase === 'history' || status === UNSHIPPED_FIRST[statusIndex])
    .filter(({ createdAt }) => createdBefore === null || createdAt < createdBefore)
    .toSorted((a, b) => b.createdAt - a.createdAt || a.id - b.id);
}

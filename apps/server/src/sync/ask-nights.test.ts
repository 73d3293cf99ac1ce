import { type ShopId, startCheck, startImport, toShopId } from '@order-manager/domain';
import { afterEach, expect, test } from 'vitest';
import type { Job } from '../jobs/queue.ts';
import { openRehearsal, type Rehearsal } from '../worker/testing/rehearsal.ts';
import { askNights } from './ask-nights.ts';
import { lastNight, nextNight } from './night-of.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 10, 20, 4);

let desk: Rehearsal;
afterEach(() => desk?.close());

test('a night is a quiet minute where the shop is, the same every day, and shops do not come all at once', () => {
  const nights = Array.from({ length: 200 }, (_, place) =>
    lastNight({ id: `749400000000000${place}`, region: 'MY' }, NOON),
  );
  for (const night of nights) {
    const hour = new Date(night).toLocaleTimeString('en-GB', { timeZone: 'Asia/Kuala_Lumpur', hour12: false });
    expect(hour >= '03:10:00' && hour < '03:50:00', hour).toBe(true);
  }
  expect(new Set(nights).size).toBeGreaterThan(30);
  const shop = { id: '7494000000000000011', region: 'MY' };
  expect(nextNight(shop, NOON)).toBe(lastNight(shop, NOON) + DAY);
});

test('where clocks are put forward at night, every day has one night', () => {
  const shop = { id: '7494000000000000011', region: 'GB' };
  const nights = [27, 28, 29, 30].map((day) => nextNight(shop, Date.UTC(2026, 2, day, 12)) ?? 0);
  expect(new Set(nights).size).toBe(4);
  for (const [place, night] of nights.slice(1).entries()) expect(night - (nights[place] ?? 0)).toBeLessThan(26 * HOUR);
});

test('each shop is asked for once a night, a missed night once, and a new shop when its first import has ended', async () => {
  desk = await openRehearsal();
  const shop = desk.shopOf('MY');
  await desk.store.cursors.patch(shop.id, { import: startImport(NOON - HOUR) });
  expect(await asked(NOON)).toEqual([]);
  await readSince(shop.id, NOON - HOUR);
  expect(await asked(NOON)).toEqual([shop.id]);
  expect(await asked(NOON)).toEqual([]);
  const night = nextNight(shop, NOON) ?? 0;
  expect(await asked(night - 1)).toEqual([]);
  expect(await asked(night + 1)).toEqual([shop.id]);
  expect(await desk.store.checks.find(shop.id)).toMatchObject({
    wanted: { by: 'nightly', days: 30 },
    nightlyAt: night,
  });
  expect(await asked(night + 2 * HOUR)).toEqual([]);
  expect(await asked(night + 5 * DAY)).toEqual([shop.id]);
  expect(await asked(night + 5 * DAY)).toEqual([]);
});

test('what a person compared since the night need not be compared again, unless it was less', async () => {
  desk = await openRehearsal();
  const shop = desk.shopOf('MY');
  await readSince(shop.id, NOON - 10 * DAY);
  const night = lastNight(shop, NOON);
  const finished = (days: number | null) =>
    desk.store.checks.finish(shop.id, { ...startCheck({ by: 'person', days }, night + HOUR), finishedAt: NOON });
  await desk.store.checks.want(shop.id, { by: 'person', days: 7 }, night);
  await finished(null);
  expect(await asked(NOON)).toEqual([]);
  await finished(7);
  expect(await asked(NOON)).toEqual([shop.id]);
});

test('a paused shop is left alone', async () => {
  desk = await openRehearsal();
  const { id, connectionId } = desk.shopOf('MY');
  await readSince(id, NOON - 10 * DAY);
  await desk.store.connections.setState(connectionId, 'paused', null);
  expect(await asked(NOON)).toEqual([]);
  expect(await desk.store.checks.find(toShopId(id))).toBeNull();
});

const readSince = (shopId: ShopId, startedAt: number) =>
  desk.store.cursors.patch(shopId, { import: { ...startImport(startedAt), phase: 'complete' } });

async function asked(now: number): Promise<string[]> {
  const jobs: Job[] = [];
  await askNights({ store: desk.store, queue: { add: async (job) => void jobs.push(job) }, now: () => now });
  expect(jobs.every(({ kind }) => kind === 'check')).toBe(true);
  return jobs.map(({ key }) => key);
}

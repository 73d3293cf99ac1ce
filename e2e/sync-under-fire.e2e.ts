import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../packages/domain/src/testing/seeded-random.ts';
import { type Desk, openDesk } from './desk.ts';
import { busyTown } from './fire/busy-town.ts';
import { type HeldOrder, readShelf } from './fire/desk-shelf.ts';
import { EVERY_KIND, refreshesOf, type Span, storm } from './fire/storm.ts';
import { openTown, type TownOrder, type TownProcess } from './fire/town-process.ts';
import { type Person, personAt, untilImported } from './person.ts';

/** `FIRE_SECONDS=600` and `FIRE_SEED=…` live through more, or through the same again. */
const SECONDS = Number(process.env.FIRE_SECONDS ?? 75);
const SEED = Number(process.env.FIRE_SEED ?? Date.now() % 1_000_000);

/** A busy machine takes its time. */
const PATIENCE = 180_000;

let town: TownProcess;
let desk: Desk;
let person: Person;

beforeAll(async () => {
  town = await openTown(['--orders', '400', '--region', 'MY,TH', '--seed', String(SEED)]);
  desk = await openDesk(town.origin, { LOG_LEVEL: 'warn' });
  person = personAt(desk.url);
});
afterAll(async () => {
  await desk?.close();
  await town?.close();
});

it(
  'kills, lost webhooks, lagging readers and ended tokens lose no order: in the end the desk is equal to TikTok',
  async () => {
    const random = seededRandom(SEED);
    expect(await person.quickConnect(town)).toMatchObject({ type: 'connected' });
    await untilImported(person);
    const busy = await busyTown(town, random);
    const rules = { target: `${desk.url}/webhooks/tiktok`, drop: 30, repeat: 30, reorder: 30 };
    await town.lever('webhooks', rules);
    const promises = { looks: 0, broken: [] as string[] };
    const report = await storm(
      { town, desk, person, busy, random, until: Date.now() + SECONDS * 1000 },
      async (blind) => {
        promises.looks += 1;
        promises.broken.push(...(await brokenPromises(town, desk, blind)));
      },
    );
    const { deliveries } = await town.lever<{ deliveries: { outcome: string; attempts: number }[] }>('webhooks');
    await town.lever('webhooks', { target: '', drop: 0, repeat: 0, reorder: 0 });
    const orders = await untilEqual();
    const lost = differences(await town.orders(), readShelf(desk.dataDir).orders).length;
    const webhooks = {
      sent: deliveries.length,
      dropped: deliveries.filter(({ outcome }) => outcome === 'dropped').length,
      repeated: deliveries.filter(({ outcome, attempts }) => outcome === 'delivered' && attempts > 1).length,
    };
    const refreshes = await refreshesOf(town);
    const summary = {
      seed: SEED,
      seconds: SECONDS,
      ...report,
      refreshes,
      webhooks,
      promises,
      orders,
      lost,
    };
    process.stdout.write(`sync under fire ${inspect(summary, { breakLength: 140 })}\n`);
    expect(lost).toBe(0);
    expect(promises.broken).toEqual([]);
    expect(promises.looks).toBeGreaterThan(2);
    for (const kind of EVERY_KIND) expect(report.faults[kind] ?? 0, kind).toBeGreaterThan(0);
    for (const deed of ['order', 'cancel', 'split', 'ship', 'collect'])
      expect(report.deeds[deed] ?? 0, deed).toBeGreaterThan(0);
    expect(report.kills).toBeGreaterThan(3);
    expect(report.expiries).toBeGreaterThan(0);
    expect(refreshes).toBe(report.expiries);
    expect(Math.min(webhooks.dropped, webhooks.repeated)).toBeGreaterThan(0);
    expect(desk.log()).not.toContain(town.appSecret);
  },
  (SECONDS + 240) * 1000 + PATIENCE,
);

/** Nothing that a cursor says was read may be missing or older on the shelf; the town is looked at first. What lagging readers hid is the overlap's. */
async function brokenPromises(from: TownProcess, at: Desk, blind: readonly Span[]): Promise<string[]> {
  const theirs = await from.orders();
  const { orders, polledUpTo } = readShelf(at.dataDir);
  const wasListed = (time: number) => !blind.some(({ from: start, to }) => time >= start && time <= to);
  return theirs
    .filter(({ updateTime }) => wasListed(updateTime * 1000))
    .filter(({ shopId, updateTime }) => updateTime * 1000 < (polledUpTo.get(shopId) ?? 0))
    .filter(({ id, updateTime }) => (orders.get(id)?.updatedAt ?? 0) < updateTime * 1000)
    .map(({ id }) => id);
}

/** "Sync now" and the comparison of everything; a restart reads open orders again. All of it a desk does by itself within a day. */
async function untilEqual(): Promise<number> {
  const end = Date.now() + PATIENCE;
  for (let turn = 1; ; turn += 1) {
    await person.post('/api/sync/now');
    await person.post('/api/sync/completeness', { days: null });
    await wait(5_000);
    const theirs = await town.orders();
    const different = differences(theirs, readShelf(desk.dataDir).orders);
    if (different.length === 0 && (await isChecked(theirs.length))) return theirs.length;
    if (Date.now() > end) expect(different, desk.log().slice(-3_000)).toEqual([]);
    if (turn % 5 > 0) continue;
    await desk.kill();
    await desk.start();
  }
}

/** The desk's own word for it: TikTok's counts are ours. */
async function isChecked(count: number): Promise<boolean> {
  const checks = (await (await person.get('/api/sync/completeness')).json()) as {
    state: string;
    atTikTok: number;
    here: number;
    openCount: number;
  }[];
  const sum = (side: 'atTikTok' | 'here') => checks.reduce((total, check) => total + check[side], 0);
  return checks.every(({ openCount }) => openCount === 0) && sum('atTikTok') === count && sum('here') === count;
}

function differences(theirs: readonly TownOrder[], ours: ReadonlyMap<string, HeldOrder>): unknown[] {
  const known = new Set(theirs.map(({ id }) => id));
  const invented = [...ours.keys()].filter((id) => !known.has(id));
  const wrong = theirs.flatMap(({ id, status, packageIds }) => {
    const held = ours.get(id);
    const theirsNow = { id, status, packages: packageIds.toSorted() };
    const oursNow = { id, status: held?.status, packages: held?.packageIds.toSorted() };
    return JSON.stringify(theirsNow) === JSON.stringify(oursNow) ? [] : [{ theirsNow, oursNow }];
  });
  return [...invented, ...wrong];
}

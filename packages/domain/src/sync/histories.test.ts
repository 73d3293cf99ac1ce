import { expect, test } from 'vitest';
import type { Order } from '../order/order.ts';
import { type ModelDesk, modelDesk, type Weather } from '../testing/model-desk.ts';
import { type ModelTown, modelTown, NEW_HOME, OLD_HOME } from '../testing/model-town.ts';
import { NOON } from '../testing/samples.ts';
import { forSeeds, type SeededRandom } from '../testing/seeded-random.ts';
import { compareAge } from './compare-age.ts';
import { compareOrders, refsById } from './compare-orders.ts';

/** `HISTORIES=50000` lives through more of them than a test run has time for. */
const HISTORIES = Number(process.env.HISTORIES ?? 2000);
const MINUTE = 60_000;

test('whatever came late, twice, out of turn or never: after a reconcile the desk is equal to TikTok', () =>
  forSeeds(HISTORIES, (random) => {
    const town = modelTown(random, NOON);
    const desk = modelDesk(town, random, storm(random), watchOneMerge);
    for (let step = 20 + random.below(60); step > 0; step -= 1) liveOn(town, desk, random);
    desk.arrive();
    desk.arrive();
    desk.reconcile();
    const { orders, statuses } = compareOrders(refsById(town.all()), refsById([...desk.orders.values()]));
    expect(orders.filter(({ standing }) => standing !== 'equal')).toEqual([]);
    for (const { atTikTok, here } of Object.values(statuses)) expect(here).toBe(atTikTok);
    for (const id of town.ids()) expectEqual(desk.orders.get(id), town.read(id));
  }));

test('polling alone misses nothing while pages fail, hints get lost and lists lag, as long as lists lag less than windows overlap', () =>
  forSeeds(Math.ceil(HISTORIES / 4), (random) => {
    const town = modelTown(random, NOON);
    const weather = { ...storm(random), lost: 1, late: 0, staleDetail: 0, indexLag: random.below(9 * MINUTE) };
    const desk = modelDesk(town, random, weather, watchOneMerge);
    for (let step = 20 + random.below(60); step > 0; step -= 1) {
      // A computer that is off for days reads a day at a time afterwards.
      if (random.chance(0.03)) town.pass(random.below(100) * 60 * MINUTE);
      liveOn(town, desk, random);
    }
    town.pass(20 * MINUTE);
    weather.failedPage = 0;
    for (let poll = 0; poll < 3; poll += 1) {
      desk.poll();
      town.pass(MINUTE);
    }
    const { orders } = compareOrders(refsById(town.all()), refsById([...desk.orders.values()]));
    expect(orders.filter(({ standing }) => standing !== 'equal')).toEqual([]);
  }));

const storm = (random: SeededRandom): Weather => ({
  lost: random.pick([0, 0.3, 0.9]),
  late: random.pick([0, 0.3]),
  repeated: random.pick([0, 0.5]),
  failedPage: random.pick([0, 0.1, 0.3]),
  staleDetail: random.pick([0, 0.2, 0.6]),
  detailLag: random.pick([2_000, 30 * MINUTE]),
  indexLag: random.pick([0, 5_000, 20 * MINUTE]),
  // TikTok takes a request that is signed up to five minutes late or half a minute early.
  clockOff: random.pick([0, 29_000, -290_000]),
});

function liveOn(town: ModelTown, desk: ModelDesk, random: SeededRandom): void {
  town.pass(random.pick([0, 1, 300, 1_000, 30_000, 3 * MINUTE]));
  for (let deeds = random.below(4); deeds > 0; deeds -= 1) town.live();
  const ids = town.ids();
  if (ids.length > 0 && random.chance(0.6)) desk.hint(random.pick(ids));
  if (random.chance(0.3)) desk.poll();
  if (random.chance(0.1)) desk.refreshOpen();
  if (random.chance(0.2)) desk.arrive();
}

/** What holds for every single merge: no step back in time, to an old address least of all, and no clear text lost to stars. */
function watchOneMerge(before: Order | null, after: Order): void {
  if (!before) return;
  if (compareAge(after, before) < 0) throw new Error(`went back from ${before.status} to ${after.status}`);
  if (before.shipping.addressChanged && !after.shipping.addressChanged) throw new Error('an old address came back');
  const isSameHome = before.shipping.addressChanged === after.shipping.addressChanged;
  if (isSameHome && before.recipient?.masked === false && after.recipient?.masked !== false)
    throw new Error('stars overwrote clear text');
}

/** In everything but the address, of which we may know more than TikTok shows: then it is the right one. */
function expectEqual(ours: Order | undefined, theirs: Order | null): void {
  if (!theirs) throw new Error('the town forgot an order');
  expect(ours && { ...ours, recipient: null }).toEqual({ ...theirs, recipient: null });
  if (theirs.recipient?.masked === false) expect(ours?.recipient).toEqual(theirs.recipient);
  if (ours?.recipient?.masked === false)
    expect(ours.recipient).toEqual(theirs.shipping.addressChanged ? NEW_HOME : OLD_HOME);
}

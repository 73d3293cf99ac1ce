import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type PackageId, type RunId, toPackageId, toRunId } from '@order-manager/domain';
import { anOrder, aPackage, NOON, SHOP } from '@order-manager/domain/testing/samples';
import { forSeeds, type SeededRandom, seededRandom } from '@order-manager/domain/testing/seeded-random';
import { type ErrorFacts, type ErrorKind, TikTokShopError } from '@order-manager/tiktok-shop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSealer } from '../../security/sealer.ts';
import { openStore } from '../../store/open-store.ts';
import type { RunItem, Store } from '../../store/store.ts';
import type { ShipParts, ShopDesk } from './ship-parts.ts';
import type { ShipEnd } from './ship-task.ts';
import { shipUnit } from './ship-unit.ts';

/** A TikTok that loses answers, lags behind and is slow to act; the ledger is the real one. */

let store: Store;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ship-unit-'));
  store = await openStore({ databaseUrl: null, dataDir, sealer: createSealer(randomBytes(32)), now: Date.now });
});
afterAll(async () => {
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('without a guard at TikTok’s, lost answers, late effects, stale reads and crashes never ship twice', () =>
  forSeeds(120, async (random) => {
    const world = newWorld(random, { guards: false, others: 0 });
    const ends = await liveThrough(world);
    expect(world.shippedByUs).toBeLessThanOrEqual(1);
    // "Already" is right where an earlier run of ours did it, and this one was killed before it could tell.
    const isTold = ends.some(({ state, outcome }) => state === 'done' || outcome === 'already-shipped');
    expect(isTold).toBe(world.shippedByUs === 1);
  }));

test('whatever happens, each life ends with one true outcome', () =>
  forSeeds(120, async (random) => {
    const world = newWorld(random, { guards: true, others: 0.05 });
    const ends = await liveThrough(world);
    const last = ends.at(-1);
    expect(world.shippedByUs + world.shippedByOthers).toBeLessThanOrEqual(1);
    expect(world.callsAfterSeenShipped).toBe(0);
    for (const end of ends)
      if (end.state === 'done' || end.outcome === 'already-shipped') expect(world.isShipped()).toBe(true);
    if (last?.outcome === 'already-shipped' && ends.length === 1) expect(world.shippedByOthers).toBe(1);
    if (last?.state === 'failed') expect(last.outcome).toMatch(/address|unreachable|busy|rate-limited/);
    if (last?.outcome === 'address') expect(world.isShipped()).toBe(false);
  }));

test('a call that takes longer than the lease is not sent a second time by another worker', {
  timeout: 60_000,
}, async () => {
  const id = toPackageId('slow-1');
  let calls = 0;
  let isArranged = false;
  const source = {
    ...deskOf(newWorld(SURE, { guards: false, others: 0 })).source,
    readPackage: async () => aPackage({ id, status: isArranged ? 'PROCESSING' : 'TO_FULFILL', updatedAt: null }),
    shipPackage: async () => {
      calls += 1;
      await wait(LEASE * 1.5);
      isArranged = true;
    },
  };
  const ship = (owner: string) => shipUnit(slowParts(owner), { ...deskOf(newWorld(SURE, NOBODY)), source }, taskOf(id));
  const first = ship('a');
  await expect.poll(() => calls).toBe(1);
  const second = ship('b');
  expect(await first).toMatchObject({ state: 'done', outcome: 'shipped' });
  expect((await second).outcome).toBe('already-shipped');
  expect(calls).toBe(1);
});

const LEASE = 3_000;
const NOBODY = { guards: false, others: 0 };
/** Nothing happens by chance. */
const SURE: SeededRandom = { ...seededRandom(1), chance: () => false };

const slowParts = (owner: string): ShipParts => ({
  ...partsOf(newWorld(SURE, NOBODY), toRunId(`run-of-${owner}`), owner),
  now: Date.now,
  sleep: (milliseconds) => wait(milliseconds),
  leaseMs: LEASE,
});

const taskOf = (id: PackageId) => ({
  item: itemOf(id),
  route: 'ship-package' as const,
  orders: [anOrder()],
  handover: null,
  instead: null,
});

type Chances = { guards: boolean; others: number };
type World = ReturnType<typeof newWorld>;

const LONGEST_LAG = 3000;
const LATEST_EFFECT = 2000;
let packages = 0;

function newWorld(random: SeededRandom, { guards, others }: Chances) {
  let clock = NOON;
  /** When the parcel became arranged at TikTok; in the future for a call that takes effect late. */
  let effectAt = Number.POSITIVE_INFINITY;
  let isCrashed = false;
  let hasShown = false;
  packages += 1;
  const id = toPackageId(`${packages}`);
  const world = {
    id,
    random,
    shippedByUs: 0,
    shippedByOthers: 0,
    callsAfterSeenShipped: 0,
    now: () => clock,
    isShipped: () => effectAt <= clock,
    pass: (milliseconds: number) => {
      clock += milliseconds;
      if (!random.chance(others) || effectAt !== Number.POSITIVE_INFINITY) return;
      effectAt = clock;
      world.shippedByOthers += 1;
    },
    crashSometimes: () => {
      isCrashed ||= random.chance(0.04);
      if (isCrashed) throw new Error('killed');
    },
    restart: () => {
      isCrashed = false;
    },
    readPackage: async () => {
      world.crashSometimes();
      world.pass(5);
      if (random.chance(0.1)) throw failure(random.pick(['timeout', 'busy', 'network']));
      const lag = random.chance(0.4) ? random.below(LONGEST_LAG) : 0;
      const isArranged = effectAt <= clock - lag;
      hasShown ||= isArranged;
      return aPackage({ id, status: isArranged ? 'PROCESSING' : 'TO_FULFILL', updatedAt: null });
    },
    shipPackage: async () => {
      world.crashSometimes();
      world.pass(5);
      if (hasShown) world.callsAfterSeenShipped += 1;
      if (random.chance(0.1)) throw failure(random.pick(['rate-limited', 'network']), { mayHaveHappened: false });
      if (random.chance(0.05) && effectAt === Number.POSITIVE_INFINITY) throw failure('refused', { code: 11021012 });
      if (guards && effectAt <= clock) throw failure('refused', { code: random.pick([21011040, 11006021, 21042057]) });
      const isLost = random.chance(0.5);
      if (!isLost || random.chance(0.6)) takeEffect(isLost ? random.below(LATEST_EFFECT) : 0);
      world.crashSometimes();
      if (isLost) throw failure(random.pick(['timeout', 'busy', 'unreadable-answer']), { mayHaveHappened: true });
    },
  };
  function takeEffect(delay: number): void {
    if (guards && effectAt !== Number.POSITIVE_INFINITY) return;
    effectAt = Math.min(effectAt, clock + delay);
    world.shippedByUs += 1;
  }
  return world;
}

const failure = (kind: ErrorKind, facts: Partial<ErrorFacts> = {}) =>
  new TikTokShopError({ kind, method: 'POST', path: '/fulfillment', mayHaveHappened: false, ...facts });

/** Runs until it ends well: a crash starts the same run again, a failure another one. */
async function liveThrough(world: World): Promise<ShipEnd[]> {
  const ends: ShipEnd[] = [];
  let run = toRunId(`run-${world.id}`);
  for (let life = 0; life < 60; life += 1) {
    world.restart();
    const end = await oneLife(world, run, `worker-${life}`);
    world.pass(200_000);
    if (!end) continue;
    ends.push(end);
    if (end.state !== 'failed') break;
    run = toRunId(`run-${world.id}-${life}`);
  }
  return ends;
}

/** Undefined when it was killed in the middle. */
async function oneLife(world: World, runId: RunId, owner: string): Promise<ShipEnd | undefined> {
  try {
    return await shipUnit(partsOf(world, runId, owner), deskOf(world), taskOf(world.id));
  } catch (error) {
    if (error instanceof Error && error.message === 'killed') return undefined;
    throw error;
  }
}

function partsOf(world: World, runId: RunId, owner: string): ShipParts {
  const alive = <Method extends (...given: never[]) => Promise<unknown>>(method: Method) =>
    (async (...given) => {
      world.crashSometimes();
      return method(...given);
    }) as Method;
  const { take, open, settle, release } = store.shipments;
  const shipments = {
    ...store.shipments,
    take: alive(take),
    open: alive(open),
    settle: alive(settle),
    release: alive(release),
  };
  return {
    store: { ...store, shipments },
    queue: { add: async () => undefined },
    deskOf: async () => deskOf(world),
    publish: () => undefined,
    now: world.now,
    sleep: async (milliseconds) => world.pass(milliseconds),
    owner,
    runId,
  };
}

const deskOf = (world: World): ShopDesk => ({
  shopId: SHOP,
  region: 'MY',
  source: {
    readPackage: world.readPackage,
    shipPackage: world.shipPackage,
    createPackage: notAsked,
    markAsShipped: notAsked,
    handoverSlots: notAsked,
    shippingLabel: notAsked,
    download: notAsked,
  },
  refresh: async () => undefined,
  packagesOf: notAsked,
});

const notAsked = () => Promise.reject(new Error('nobody asks for this here'));

const itemOf = (id: PackageId): RunItem => ({
  position: 0,
  key: `package:${id}`,
  unit: { shopId: SHOP, packageId: id, orderIds: [anOrder().id], lineItemIds: [] },
  tracking: null,
  state: 'working',
  outcome: null,
  facts: {},
  packageId: null,
  label: 'none',
  updatedAt: NOON,
});

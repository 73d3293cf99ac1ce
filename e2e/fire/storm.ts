import { setTimeout as wait } from 'node:timers/promises';
import type { SeededRandom } from '../../packages/domain/src/testing/seeded-random.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../person.ts';
import type { BusyTown } from './busy-town.ts';
import type { TownProcess, Wish } from './town-process.ts';

export type StormReport = {
  kills: number;
  expiries: number;
  deeds: Record<string, number>;
  faults: Record<string, number>;
};

/** Epoch milliseconds. */
export type Span = { from: number; to: number };

/** Told after every spell, with the spans in which lists did not tell the truth. */
type Look = (blind: readonly Span[]) => Promise<void>;

type Storm = { town: TownProcess; desk: Desk; person: Person; busy: BusyTown; random: SeededRandom; until: number };

/** Search and details of orders, and nothing else. */
const ORDERS = '/order/2';
const LAG = 4_000;
const READERS_LAG: Wish = { kind: 'stale_reads', path: ORDERS, probability: 0.4, milliseconds: LAG };

/** What may go wrong, in turns, so that the desk meets every mixture. */
const TROUBLES: readonly Wish[][] = [
  [
    { kind: 'server_error_before', path: ORDERS, probability: 0.3, status: 500 },
    { kind: 'server_error_after', path: ORDERS, probability: 0.3, status: 502 },
    { kind: 'internal_error', path: ORDERS, probability: 0.2 },
  ],
  [
    { kind: 'truncated_json', path: ORDERS, probability: 0.4 },
    { kind: 'slow', path: ORDERS, probability: 0.3, milliseconds: 800 },
  ],
  [
    { kind: 'timeout_before', path: ORDERS, probability: 0.1, milliseconds: 2_500 },
    { kind: 'reset_before', path: ORDERS, probability: 0.3 },
    { kind: 'reset_after', path: ORDERS, probability: 0.2 },
  ],
  // After a storm of these the desk goes slowly for a while, so they come last.
  [
    { kind: 'duplicate_rows', path: '/orders/search', probability: 0.6 },
    { kind: 'rate_limit', path: ORDERS, probability: 0.4 },
  ],
];

export const EVERY_KIND = [...new Set([...TROUBLES.flat(), READERS_LAG].map(({ kind }) => kind))];

/**
 * The town lives, TikTok misbehaves, tokens end, and the desk is killed again and again: for a while, and on a busy machine
 * until every kind of trouble was met. Ends with the desk up and the sky clear.
 */
export async function storm(parts: Storm, look: Look): Promise<StormReport> {
  const report: StormReport = { kills: 0, expiries: 0, deeds: {}, faults: {} };
  const latest = parts.until + PATIENCE;
  const isOver = () => Date.now() > latest || (Date.now() > parts.until && hasMetAll(report));
  await Promise.all([
    every(isOver, 120, () => live(parts, report)),
    every(isOver, 900, () => hurry(parts)),
    change(parts, isOver, report, look),
    strike(parts, isOver, report),
  ]);
  add(report.faults, await parts.town.trouble([]));
  return report;
}

const PATIENCE = 120_000;

const hasMetAll = ({ kills, expiries, faults }: StormReport): boolean =>
  kills > 3 && expiries > 0 && EVERY_KIND.every((kind) => (faults[kind] ?? 0) > 0);

async function every(isOver: () => boolean, pause: number, act: () => Promise<void>): Promise<void> {
  while (!isOver()) {
    await act();
    await wait(pause);
  }
}

async function live({ busy }: Storm, report: StormReport): Promise<void> {
  const what = await busy.live();
  if (what) add(report.deeds, { [what]: 1 });
}

/** A person who cannot wait for the next minute, now and then for the whole comparison. The desk may be dead just then. */
async function hurry({ person, random }: Storm): Promise<void> {
  const path = random.chance(0.1) ? '/api/sync/completeness' : '/api/sync/now';
  await person.post(path, path.endsWith('now') ? {} : { days: 7 }).catch(() => undefined);
}

/** Readers lag in every third spell only: of what happened in the others, a cursor must keep its promise at any moment. */
async function change({ town }: Storm, isOver: () => boolean, report: StormReport, look: Look): Promise<void> {
  const blind: Span[] = [];
  for (let spell = 0; !isOver(); spell += 1) {
    const isLagging = spell % 3 === 1;
    const from = Date.now() - LAG;
    const wishes = [...(TROUBLES[spell % TROUBLES.length] ?? []), ...(isLagging ? [READERS_LAG] : [])];
    add(report.faults, await town.trouble(wishes));
    await untilCalled(town, 30, isOver);
    if (isLagging) blind.push({ from, to: Date.now() + LAG });
    await look(blind);
  }
}

/** Power cuts while the desk is at work; tokens that end while many calls are under way are renewed before the next cut. */
async function strike({ town, desk, random }: Storm, isOver: () => boolean, report: StormReport): Promise<void> {
  while (!isOver()) {
    await untilCalled(town, 2 + random.below(30), isOver);
    await wait(random.below(400));
    if (random.chance(0.35)) {
      const before = await refreshesOf(town);
      await town.lever('grants', { action: 'expire access', id: DESKS_GRANT });
      report.expiries += 1;
      await untilRefreshed(town, before);
    } else {
      await desk.kill();
      report.kills += 1;
      await wait(random.below(1_000));
      await desk.start();
    }
  }
}

/** A desk that backs off is left alone for a while, but not for ever. */
async function untilCalled(town: TownProcess, times: number, isOver: () => boolean): Promise<void> {
  const [before, end] = [await town.calls(), Date.now() + 12_000];
  while ((await town.calls()) < before + times && Date.now() < end && !isOver()) await wait(100);
}

/** The first grant that was given is the desk's. */
const DESKS_GRANT = 1;

export async function refreshesOf(town: TownProcess): Promise<number> {
  const { grants } = await town.lever<{ grants: { id: number; refreshes: number }[] }>('grants');
  return grants.find(({ id }) => id === DESKS_GRANT)?.refreshes ?? 0;
}

async function untilRefreshed(town: TownProcess, before: number): Promise<void> {
  const end = Date.now() + 60_000;
  while ((await refreshesOf(town)) === before) {
    if (Date.now() > end) throw new Error('the desk did not renew its tokens');
    await wait(100);
  }
  // What was under way with the old token comes to its end.
  await wait(500);
}

function add(sum: Record<string, number>, more: Record<string, number>): void {
  for (const [name, count] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + count;
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  DeskEvent,
  Preflight,
  Run as RunAnswer,
  RunItems,
  RunItemsQuery,
  RunLine as RunLineAnswer,
  RunPage,
  Selection,
  StartRun,
} from '@order-manager/contract';
import { type Instant, type RunId, type ShopId, toRunId } from '@order-manager/domain';
import type { Queue } from '../../jobs/queue.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Run, Store } from '../../store/store.ts';
import { type Person, shopsOf } from '../person.ts';
import type { ShippingSource } from '../shipping-source.ts';
import { preflight } from './preflight.ts';
import { presentRun, presentRunLine } from './present-run.ts';
import { readRunItems } from './run-items.ts';
import { startRun } from './start-run.ts';

export type ShippingParts = {
  store: Store;
  queue: Pick<Queue, 'add'>;
  sourceOf(shopId: ShopId): Promise<ShippingSource>;
  publish(event: DeskEvent): void;
  now(): Instant;
};

const NEWEST = 30;
const FIRST_NEEDS = 50;

/** What the shipping screens may ask for. Shops outside the person's environment do not exist for them. */
export function createShippingActions(parts: ShippingParts) {
  return {
    preflight: async (selection: Selection, who: Person): Promise<Preflight> =>
      preflight(parts, selection, await shopsOf(parts.store, who)),
    startRun: async (request: StartRun, who: Person): Promise<RunAnswer> => {
      const starter = { name: who.role, environment: who.environment, shops: await shopsOf(parts.store, who) };
      const id = await startRun(parts, request, starter);
      if (id === null) throw new ProblemError('not-found');
      return presentRun(await ownRun(parts, id, who));
    },
    listRuns: async (who: Person): Promise<RunLineAnswer[]> =>
      (await parts.store.runs.list(who.environment, NEWEST)).map(presentRunLine),
    getRun: async (id: string, who: Person): Promise<RunPage> => {
      const run = await ownRun(parts, toRunId(id), who);
      const { items } = await readRunItems(parts, run.id, { list: 'needs', limit: FIRST_NEEDS });
      return { run: presentRun(run), items };
    },
    listRunItems: async (id: string, query: RunItemsQuery, who: Person): Promise<RunItems> =>
      readRunItems(parts, (await ownRun(parts, toRunId(id), who)).id, query),
    pauseRun: (id: string, who: Person) => move(parts, id, who, 'running', 'paused'),
    resumeRun: (id: string, who: Person) => move(parts, id, who, 'paused', 'running'),
    retryFailed: async (id: string, who: Person): Promise<RunAnswer> => {
      const run = await ownRun(parts, toRunId(id), who);
      if ((await retryAll(parts, run.id)) > 0) await workOn(parts, run.id);
      parts.publish({ type: 'run', runId: run.id });
      return presentRun(await ownRun(parts, run.id, who));
    },
  };
}

async function ownRun(parts: ShippingParts, id: RunId, who: Person): Promise<Run> {
  const run = await parts.store.runs.find(id);
  if (run?.environment !== who.environment) throw new ProblemError('not-found');
  return run;
}

async function move(parts: ShippingParts, id: string, who: Person, from: Run['state'], to: 'paused' | 'running') {
  const run = await ownRun(parts, toRunId(id), who);
  if (run.state !== from) throw new ProblemError('run-not-running');
  await parts.store.runs.setState(run.id, to, parts.now());
  if (to === 'running') await workOn(parts, run.id);
  parts.publish({ type: 'run', runId: run.id });
  return presentRun(await ownRun(parts, run.id, who));
}

const workOn = (parts: ShippingParts, runId: RunId) =>
  parts.queue.add({ kind: 'run', key: runId, payload: { runId } }, { priority: 10 });

const RETRIED_AT_ONCE = 500;

/** Upwards in slices: a package that fails again meanwhile lies behind us, and is not tried a second time. */
async function retryAll(parts: ShippingParts, runId: RunId): Promise<number> {
  let sum = 0;
  for (let after = -1; ; ) {
    const { again, last } = await parts.store.runs.retryFailed(runId, parts.now(), { after, limit: RETRIED_AT_ONCE });
    if (again === 0) return sum;
    sum += again;
    after = last;
    await nextTurn();
  }
}

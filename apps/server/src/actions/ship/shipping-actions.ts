import type { DeskEvent, Preflight, Run as RunAnswer, RunPage, Selection, StartRun } from '@order-manager/contract';
import { type Instant, type RunId, type ShopId, toRunId } from '@order-manager/domain';
import type { Queue } from '../../jobs/queue.ts';
import { ProblemError } from '../../problem-error.ts';
import type { LabelRecord, Run, RunItem, Store } from '../../store/store.ts';
import { type Person, shopIdsOf } from '../person.ts';
import type { ShippingSource } from '../shipping-source.ts';
import { preflight } from './preflight.ts';
import { packageOf, presentRun, presentRunItem, runBackground } from './present-run.ts';
import { startRun } from './start-run.ts';

export type ShippingParts = {
  store: Store;
  queue: Pick<Queue, 'add'>;
  sourceOf(shopId: ShopId): Promise<ShippingSource>;
  publish(event: DeskEvent): void;
  now(): Instant;
};

const NEWEST = 30;

/** What the shipping screens may ask for. Shops outside the person's environment do not exist for them. */
export function createShippingActions(parts: ShippingParts) {
  return {
    preflight: async (selection: Selection, who: Person): Promise<Preflight> =>
      preflight(parts, selection, await shopIdsOf(parts.store, who)),
    startRun: async (request: StartRun, who: Person): Promise<RunAnswer> => {
      const starter = { name: who.role, environment: who.environment, shopIds: await shopIdsOf(parts.store, who) };
      const id = await startRun(parts, request, starter);
      if (id === null) throw new ProblemError('not-found');
      return answerOf(parts, await ownRun(parts, id, who));
    },
    listRuns: async (who: Person): Promise<RunAnswer[]> => {
      const runs = await parts.store.runs.list(who.environment, NEWEST);
      return Promise.all(runs.map((run) => answerOf(parts, run)));
    },
    getRun: async (id: string, who: Person): Promise<RunPage> => pageOf(parts, await ownRun(parts, toRunId(id), who)),
    pauseRun: (id: string, who: Person) => move(parts, id, who, 'running', 'paused'),
    resumeRun: (id: string, who: Person) => move(parts, id, who, 'paused', 'running'),
    retryFailed: async (id: string, who: Person): Promise<RunAnswer> => {
      const run = await ownRun(parts, toRunId(id), who);
      const again = await parts.store.runs.retryFailed(run.id, parts.now());
      if (again > 0) await workOn(parts, run.id);
      return answerOf(parts, await ownRun(parts, run.id, who));
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
  return answerOf(parts, await ownRun(parts, run.id, who));
}

const workOn = (parts: ShippingParts, runId: RunId) =>
  parts.queue.add({ kind: 'run', key: runId, payload: { runId } }, { priority: 10 });

async function answerOf(parts: ShippingParts, run: Run): Promise<RunAnswer> {
  const items = await parts.store.runs.items(run.id);
  return presentRun(run, items, runBackground(await labelsOf(parts, items)));
}

async function pageOf(parts: ShippingParts, run: Run): Promise<RunPage> {
  const items = await parts.store.runs.items(run.id);
  const labels = await labelsOf(parts, items);
  const refs = items.flatMap(({ unit }) => unit.orderIds.map((id) => ({ shopId: unit.shopId, id })));
  const orders = await parts.store.orders.findMany(refs);
  const background = runBackground(labels, orders);
  return { run: presentRun(run, items, background), items: items.map((item) => presentRunItem(item, background)) };
}

async function labelsOf(parts: ShippingParts, items: readonly RunItem[]): Promise<LabelRecord[]> {
  const refs = items.flatMap((item) => {
    const packageId = packageOf(item);
    return packageId ? [{ shopId: item.unit.shopId, packageId }] : [];
  });
  return parts.store.labels.findMany(refs);
}

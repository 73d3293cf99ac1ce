import {
  type Order,
  type OrderId,
  type PreflightItem,
  planShipment,
  type RunId,
  type ShopId,
  stricter,
  unitKey,
} from '@order-manager/domain';
import { isTikTokShopError } from '@order-manager/tiktok-shop';
import type { JobResult } from '../../jobs/queue.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Run, RunItem, StoredOrder } from '../../store/store.ts';
import { outcomeFacts } from '../../translate/outcome-facts.ts';
import { gatherRun } from './gather-run.ts';
import { handoverFor } from './handover-for.ts';
import type { ShipParts, ShopDesk } from './ship-parts.ts';
import type { ShipEnd, ShipTask } from './ship-task.ts';
import { shipUnit } from './ship-unit.ts';
import { tellSparsely } from './tell-sparsely.ts';
import { verdictEnd } from './verdict-end.ts';

const AT_ONCE = 24;
const IN_PARALLEL = 6;

/**
 * Carries out a run until nothing waits: one outcome per package, whatever happens to the others. Safe to be started
 * again after a crash: items that were under way wait again, and the ledger knows which calls may have left.
 */
export async function workRun(parts: Omit<ShipParts, 'runId'>, runId: RunId, signal: AbortSignal): Promise<JobResult> {
  // Two runs of one worker may meet at one package: each holds its line under a name of its own.
  const own: ShipParts = { ...parts, runId, owner: `${parts.owner}/${runId}`, publish: tellSparsely(parts) };
  await own.store.runs.requeueWorking(runId);
  for (;;) {
    const run = await own.store.runs.find(runId);
    if (run?.state === 'gathering') {
      if (!(await gatherRun(own, run, signal))) return { kind: 'again', at: own.now() + LOOK_AGAIN };
      continue;
    }
    if (run?.state !== 'running') return { kind: 'done' };
    if (signal.aborted) return { kind: 'again', at: own.now() };
    const items = await own.store.runs.takeItems(runId, own.owner, AT_ONCE, own.now());
    if (items.length === 0) {
      const result = await finish(own, runId);
      parts.publish({ type: 'run', runId });
      return result;
    }
    await workBatch(own, run, items);
    parts.publish({ type: 'run', runId });
  }
}

const LOOK_AGAIN = 30_000;
/** Nothing waits: the run is over, unless somebody paused it just now or another worker still holds some of it. */
async function finish(parts: ShipParts, runId: RunId): Promise<JobResult> {
  const run = await parts.store.runs.find(runId);
  if (run?.state !== 'running') return { kind: 'done' };
  if (run.totals.waiting > 0) return { kind: 'again', at: parts.now() };
  if (run.totals.working > 0) return { kind: 'again', at: parts.now() + LOOK_AGAIN };
  // Somebody may try failed packages again in this very moment: the store looks once more.
  if (!(await parts.store.runs.finish(runId, parts.now()))) return { kind: 'again', at: parts.now() };
  return { kind: 'done' };
}

async function workBatch(parts: ShipParts, run: Run, items: readonly RunItem[]): Promise<void> {
  const shops = Map.groupBy(items, ({ unit }) => unit.shopId);
  await allDone([...shops].map(([shopId, own]) => workShop(parts, run, shopId, own)));
}

/** One shop's share of a batch: read the orders fresh, ship, read them again so that the tabs move. */
async function workShop(parts: ShipParts, run: Run, shopId: ShopId, items: readonly RunItem[]): Promise<void> {
  const orderIds = [...new Set(items.flatMap(({ unit }) => unit.orderIds))];
  const opened = await openDesk(parts, shopId, orderIds);
  if ('end' in opened) {
    for (const item of items) await record(parts, item, opened.end);
    return;
  }
  const orders = await ordersOf(parts, shopId, orderIds);
  await inParallel(items, IN_PARALLEL, (item) => workItem(parts, run, opened.desk, item, orders));
  await opened.desk.refresh(orderIds).catch(() => undefined);
}

type Opened = { desk: ShopDesk } | { end: ShipEnd };

/** When not even the orders can be read, nothing is shipped and every item says why. */
async function openDesk(parts: ShipParts, shopId: ShopId, orderIds: OrderId[]): Promise<Opened> {
  try {
    const desk = await parts.deskOf(shopId);
    await desk.refresh(orderIds);
    return { desk };
  } catch (error) {
    // The shop is paused or disconnected: the desk itself refuses to call.
    if (error instanceof ProblemError) return { end: failed('authorisation') };
    if (!isTikTokShopError(error)) throw error;
    return { end: failed('unreachable', { ...outcomeFacts(error) } as RunItem['facts']) };
  }
}

async function ordersOf(parts: ShipParts, shopId: ShopId, ids: OrderId[]): Promise<StoredOrder[]> {
  return parts.store.orders.findMany(ids.map((id) => ({ shopId, id })));
}

async function workItem(parts: ShipParts, run: Run, desk: ShopDesk, item: RunItem, all: StoredOrder[]): Promise<void> {
  const own = all.filter(({ order }) => item.unit.orderIds.includes(order.id));
  const end = await endOf(parts, run, desk, item, own);
  await record(parts, item, end);
  await askForLabel(parts, item, own, end);
}

async function endOf(parts: ShipParts, run: Run, desk: ShopDesk, item: RunItem, own: StoredOrder[]): Promise<ShipEnd> {
  const plan = planOf(desk, item, own, parts.now());
  if (!plan) return failed('wrong-status');
  const early = verdictEnd(plan, item);
  if (early && !(await isInLedger(parts, item))) return early;
  return ship(parts, desk, { ...taskOf(run, item, own, plan), instead: early });
}

/** A lost answer, or a yes that this run could not write down any more: the ledger knows better than the order's status. */
async function isInLedger(parts: ShipParts, item: RunItem): Promise<boolean> {
  const attempt = await parts.store.shipments.find({ shopId: item.unit.shopId, key: item.key });
  return attempt?.state === 'open' || (attempt?.state === 'confirmed' && attempt.runId === parts.runId);
}

const failed = (outcome: string, facts: RunItem['facts'] = {}): ShipEnd => ({
  state: 'failed',
  outcome,
  facts,
  packageId: null,
  parcel: null,
});

/** As strict as the strictest of the orders that share the package; one that was regrouped meanwhile is found by its lines. */
function planOf(desk: ShopDesk, item: RunItem, own: StoredOrder[], now: number): PreflightItem | undefined {
  const plans = own.flatMap(({ order, packages }) => planShipment(order, packages, desk.region, now));
  const named = plans.filter(({ unit }) => unitKey(unit) === item.key);
  const akin = plans.filter(({ unit }) => unit.lineItemIds.some((id) => item.unit.lineItemIds.includes(id)));
  const fitting = [named, akin, plans].find((found) => found.length > 0) ?? [];
  return fitting.reduce<PreflightItem | undefined>(stricter, undefined);
}

function taskOf(run: Run, item: RunItem, own: StoredOrder[], { route }: PreflightItem) {
  const orders: Order[] = own.map(({ order }) => order);
  return { item, orders, route, handover: handoverFor(run.handover, orders[0] ?? null) };
}

async function ship(parts: ShipParts, desk: ShopDesk, task: ShipTask): Promise<ShipEnd> {
  try {
    const end = await shipUnit(parts, desk, task);
    if (end.parcel) await parts.store.orders.savePackage(end.parcel, parts.now());
    return { ...end, packageId: end.packageId ?? task.item.unit.packageId };
  } catch (error) {
    // The shop was paused or disconnected meanwhile, or the package is another worker's now: nothing was sent.
    if (error instanceof ProblemError) return failed('authorisation');
    if (isLeaseLost(error)) return failed('busy');
    throw error;
  }
}

const isLeaseLost = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'lease-lost';

/** Whoever arranged it, its label will be wanted here; a seller's own carrier has its own. */
async function askForLabel(parts: ShipParts, item: RunItem, own: StoredOrder[], end: ShipEnd): Promise<void> {
  const { shopId } = item.unit;
  const packageId = end.packageId ?? item.unit.packageId;
  if (!packageId || (end.state !== 'done' && end.outcome !== 'already-shipped')) return;
  const stored = own.flatMap(({ packages }) => packages).find(({ id }) => id === packageId);
  if ((end.parcel ?? stored)?.carrier === 'seller') return;
  await parts.queue.add(
    { kind: 'label', key: `${shopId}/${packageId}`, payload: { shopId, packageId } },
    { priority: 5 },
  );
}

async function record(parts: ShipParts, item: RunItem, end: ShipEnd): Promise<void> {
  const at = parts.now();
  await parts.store.runs.finishItem(parts.runId, item.position, end, at);
  await parts.store.timeline.add(
    item.unit.orderIds.map((orderId) => ({
      shopId: item.unit.shopId,
      orderId,
      packageId: end.packageId ?? item.unit.packageId,
      at,
      by: 'desk' as const,
      what: end.state === 'done' ? 'shipped' : end.state === 'skipped' ? 'ship-skipped' : 'ship-failed',
      facts: { outcome: end.outcome, runId: parts.runId, ...end.facts },
    })),
  );
  parts.publish({ type: 'run', runId: parts.runId });
}

async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await allDone(Array.from({ length: Math.min(width, items.length) }, lane));
}

/** Waits for all, then throws what one of them threw: nobody works on in the back of a run that was given up. */
async function allDone(works: Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason;
}

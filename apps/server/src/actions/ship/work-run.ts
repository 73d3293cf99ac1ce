import {
  type Order,
  type OrderId,
  type PackageId,
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
import { handoverFor } from './handover-for.ts';
import type { ShipParts, ShopDesk } from './ship-parts.ts';
import { type ShipEnd, type ShipTask, shipUnit } from './ship-unit.ts';
import { verdictEnd } from './verdict-end.ts';

const AT_ONCE = 24;
const IN_PARALLEL = 6;

/**
 * Carries out a run until nothing waits: one outcome per package, whatever happens to the others. Safe to be started
 * again after a crash: items that were under way wait again, and the ledger knows which calls may have left.
 */
export async function workRun(parts: Omit<ShipParts, 'runId'>, runId: RunId, signal: AbortSignal): Promise<JobResult> {
  const own: ShipParts = { ...parts, runId };
  await own.store.runs.requeueWorking(runId);
  for (;;) {
    const run = await own.store.runs.find(runId);
    if (run?.state !== 'running') return { kind: 'done' };
    if (signal.aborted) return { kind: 'again', at: own.now() };
    const items = await own.store.runs.takeItems(runId, own.owner, AT_ONCE, own.now());
    if (items.length === 0) return finish(own, runId);
    await workBatch(own, run, items);
    own.publish({ type: 'run', runId });
  }
}

async function finish(parts: ShipParts, runId: RunId): Promise<JobResult> {
  await parts.store.runs.setState(runId, 'finished', parts.now());
  parts.publish({ type: 'run', runId });
  return { kind: 'done' };
}

async function workBatch(parts: ShipParts, run: Run, items: readonly RunItem[]): Promise<void> {
  const shops = Map.groupBy(items, ({ unit }) => unit.shopId);
  await Promise.all([...shops].map(([shopId, own]) => workShop(parts, run, shopId, own)));
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
  const plan = planOf(desk, item, own, parts.now());
  const early = plan ? verdictEnd(plan, item) : failed('wrong-status');
  const end = early && !(await isInLedger(parts, item)) ? early : await ship(parts, desk, taskOf(run, item, own, plan));
  await record(parts, item, end);
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

/** As strict as the strictest of the orders that share the package. */
function planOf(desk: ShopDesk, item: RunItem, own: StoredOrder[], now: number): PreflightItem | undefined {
  const plans = own.flatMap(({ order, packages }) => planShipment(order, packages, desk.region, now));
  const named = plans.filter(({ unit }) => unitKey(unit) === item.key);
  const fitting = named.length > 0 ? named : plans.filter(({ unit }) => unit.packageId === null);
  return fitting.reduce<PreflightItem | undefined>(stricter, undefined);
}

function taskOf(run: Run, item: RunItem, own: StoredOrder[], plan: PreflightItem | undefined): ShipTask {
  const orders: Order[] = own.map(({ order }) => order);
  return { item, orders, route: plan?.route ?? 'ship-package', handover: handoverFor(run.handover, orders[0] ?? null) };
}

async function ship(parts: ShipParts, desk: ShopDesk, task: ShipTask): Promise<ShipEnd> {
  const end = await shipUnit(parts, desk, task);
  const packageId = end.packageId ?? task.item.unit.packageId;
  if (end.parcel) await parts.store.orders.savePackage(end.parcel, parts.now());
  const isShipped = end.state === 'done' || end.outcome === 'already-shipped';
  if (isShipped && packageId && end.parcel?.carrier !== 'seller') await askForLabel(parts, desk, packageId);
  return { ...end, packageId };
}

const askForLabel = (parts: ShipParts, { shopId }: ShopDesk, packageId: PackageId) =>
  parts.queue.add({ kind: 'label', key: `${shopId}/${packageId}`, payload: { shopId, packageId } }, { priority: 5 });

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
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
}

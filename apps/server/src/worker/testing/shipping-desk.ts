import type { RunId } from '@order-manager/domain';
import { planSlices } from '../../actions/ship/plan-slices.ts';
import { startRun } from '../../actions/ship/start-run.ts';
import type { JobHandler, JobKind } from '../../jobs/queue.ts';
import type { RunItem } from '../../store/store.ts';
import type { Rehearsal } from './rehearsal.ts';

type Wish = {
  tracking?: Record<string, { trackingNumber: string; providerId: string }>;
  region?: string;
  requestId?: string;
};

/** What the exams of shipping do again and again, at whatever desk is open just then. */
export function shippingDesk(desk: () => Rehearsal) {
  const shop = (region = 'MY') => desk().shopOf(region);

  async function newOrders(count: number, wishes: object = {}, region = 'MY'): Promise<string[]> {
    const { orders } = (await desk().lever('orders', { count, region, ...wishes })) as { orders: { id: string }[] };
    return orders.map(({ id }) => id);
  }

  const change = (id: string | undefined, action: string) => desk().lever(`orders/${id}`, { action }, 'PATCH');

  /** The desk reads everything, as the first import does. */
  async function read(region = 'MY'): Promise<void> {
    const { id } = shop(region);
    await desk()
      .worker()
      .import({ kind: 'import', key: id, payload: { shopId: id } }, new AbortController().signal);
  }

  const packageOf = (orderId: string | undefined): string =>
    desk()
      .town()
      .orders.get(orderId ?? '')?.packageIds[0] ?? '';
  const shipsOf = (packageId: string): number => desk().town().packages.get(packageId)?.effectiveShips ?? 0;

  /** Puts the orders of one buyer into one parcel, as Seller Center would. Gives its id. */
  async function combine(orderIds: string[]): Promise<string> {
    const { api } = await desk().clients.forShop(shop().id);
    const { combinable_packages: drafts } = await api.regroupings.searchCombinable();
    const draft = drafts.find(({ order_ids: ids }) => orderIds.every((id) => ids?.includes(id)));
    const { packages } = await api.regroupings.combine([{ id: draft?.id ?? '', order_ids: orderIds }]);
    return packages[0]?.id ?? '';
  }

  /** A carrier that takes a seller's own parcels. */
  function ownProvider(): string {
    const providers = desk().town().shops[0]?.market.shippingProviders ?? [];
    return providers.find(({ use }) => use !== 'platform')?.id ?? '';
  }

  async function shipElsewhere(orderId: string | undefined): Promise<void> {
    const { api } = await desk().clients.forShop(shop().id);
    await api.shipments.ship(packageOf(orderId), {});
  }

  /** Presses "Arrange shipment" for these orders. */
  async function start(
    orderIds: string[],
    { tracking = {}, region = 'MY', requestId = crypto.randomUUID() }: Wish = {},
  ): Promise<RunId> {
    const own = shop(region);
    const { id: shopId } = own;
    const parts = { store: desk().store, now: Date.now, queue: { add: async () => undefined } };
    const selection = { orders: orderIds.map((orderId) => ({ shopId, orderId })) };
    const planned = (await Array.fromAsync(planSlices(parts, selection, [own]))).flat().flatMap(({ fresh }) => fresh);
    const units = planned.map(({ plan: { unit } }) => {
      const typed = tracking[unit.orderIds[0] ?? ''];
      const key = unit.packageId ? `package:${unit.packageId}` : `order:${unit.orderIds[0]}`;
      return { shopId, key, orderIds: unit.orderIds, ...(typed ? { tracking: typed } : {}) };
    });
    const runId = await startRun(
      parts,
      { requestId, units, handover: [] },
      { name: 'Aisha', environment: 'live', shops: [own] },
    );
    if (!runId) throw new Error('no package was found');
    return runId;
  }

  async function work(runId: RunId, worker: Record<JobKind, JobHandler> = desk().worker()): Promise<void> {
    await worker.run({ kind: 'run', key: runId, payload: { runId } }, new AbortController().signal);
  }

  async function ship(orderIds: string[], wish: Wish = {}): Promise<RunItem[]> {
    const runId = await start(orderIds, wish);
    await work(runId);
    const run = await desk().store.runs.find(runId);
    if (run?.state !== 'finished' || run.totals.waiting + run.totals.working > 0)
      throw new Error('the run did not finish');
    return desk().store.runs.items(runId);
  }

  return { shop, newOrders, change, read, packageOf, shipsOf, ownProvider, combine, shipElsewhere, start, work, ship };
}

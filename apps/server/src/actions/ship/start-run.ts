import type { StartRun } from '@order-manager/contract';
import { type Instant, type RunId, type ShopId, toShopId, unitKey } from '@order-manager/domain';
import type { Queue } from '../../jobs/queue.ts';
import type { Environment, Handover, NewRunItem, Store } from '../../store/store.ts';
import { handoverKey, planSelection } from './preflight.ts';

export type StartRunParts = {
  store: Pick<Store, 'orders' | 'shops' | 'preferences' | 'runs' | 'timeline'>;
  queue: Pick<Queue, 'add'>;
  now(): Instant;
};

export type Starter = { name: string; environment: Environment; shopIds: ShopId[] };

/** Writes a run down and hands it to the worker. The same request id gives the same run; null where no package was found. */
export async function startRun(parts: StartRunParts, request: StartRun, starter: Starter): Promise<RunId | null> {
  const items = await itemsOf(parts, request, starter);
  if (items.length === 0) return null;
  const handover = request.handover
    .map((choice): Handover => ({ ...choice, shopId: toShopId(choice.shopId) }))
    .filter(({ shopId }) => starter.shopIds.includes(shopId));
  const run = {
    requestId: request.requestId,
    startedBy: starter.name,
    environment: starter.environment,
    handover,
    items,
  };
  const { run: started, created } = await parts.store.runs.start(run, parts.now());
  if (created) await remember(parts, handover);
  await parts.queue.add({ kind: 'run', key: started.id, payload: { runId: started.id } }, { priority: 10 });
  return started.id;
}

/** Packages in the order the person chose them; what is not theirs or not known is left out. */
async function itemsOf(parts: StartRunParts, request: StartRun, starter: Starter): Promise<NewRunItem[]> {
  const orders = request.units.flatMap(({ shopId, orderIds }) => orderIds.map((orderId) => ({ shopId, orderId })));
  const planned = await planSelection(parts, { orders }, starter.shopIds);
  const byKey = new Map(planned.map((found) => [`${found.shop.id}/${unitKey(found.plan.unit)}`, found]));
  const keys = new Set<string>();
  return request.units.flatMap(({ shopId, key, tracking }) => {
    const found = byKey.get(`${shopId}/${key}`);
    if (!found || keys.has(`${shopId}/${key}`)) return [];
    keys.add(`${shopId}/${key}`);
    return [{ key, unit: found.plan.unit, tracking: tracking ?? null }];
  });
}

async function remember(parts: StartRunParts, handover: readonly Handover[]): Promise<void> {
  for (const { shopId, warehouseId, method } of handover) {
    await parts.store.preferences.set(handoverKey(shopId, warehouseId), method);
  }
}

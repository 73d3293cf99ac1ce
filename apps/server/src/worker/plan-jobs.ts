import type { ShopId } from '@order-manager/domain';
import type { Queue } from '../jobs/queue.ts';
import type { Store } from '../store/store.ts';

type Parts = { store: Pick<Store, 'shops' | 'runs' | 'connections'>; queue: Pick<Queue, 'add'> };

/** At every start: each shop is read, each unfinished run goes on, each token is watched. Jobs that wait already are kept. */
export async function planJobs(parts: Parts): Promise<void> {
  for (const { id } of await parts.store.shops.list()) await planShop(parts.queue, id);
  for (const { id, state } of await parts.store.runs.listUnfinished()) {
    if (state !== 'paused') await parts.queue.add({ kind: 'run', key: id, payload: { runId: id } }, { priority: 10 });
  }
  await parts.queue.add({ kind: 'tidy-inbox', key: 'inbox', payload: null });
  for (const { id, state } of await parts.store.connections.list()) {
    if (state === 'connected') await parts.queue.add({ kind: 'refresh-token', key: id, payload: { connectionId: id } });
  }
}

/** All that a connected shop needs, from its first import on. */
export async function planShop(queue: Pick<Queue, 'add'>, shopId: ShopId): Promise<void> {
  const payload = { shopId };
  await queue.add({ kind: 'import', key: shopId, payload }, { priority: 1 });
  await queue.add({ kind: 'poll', key: shopId, payload }, { priority: 3 });
  await queue.add({ kind: 'refresh-open', key: shopId, payload }, { priority: 0 });
  await queue.add({ kind: 'webhook', key: shopId, payload }, { priority: 4 });
  await queue.add({ kind: 'register-webhooks', key: shopId, payload }, { priority: 0 });
  await queue.add({ kind: 'check', key: shopId, payload }, { priority: 0 });
}

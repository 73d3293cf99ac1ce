import { type StartRun, startRunSchema } from '@order-manager/contract';
import { type Instant, type RunId, toShopId } from '@order-manager/domain';
import type { Queue } from '../../jobs/queue.ts';
import type { Environment, Handover, NewRunItem, Shop, Store } from '../../store/store.ts';
import { orderQueryOf } from '../select/order-query-of.ts';
import { handoverKey } from './handover-groups.ts';
import { type RunWish, wishedItems } from './wished-items.ts';

export type StartRunParts = {
  store: Pick<Store, 'orders' | 'preferences' | 'runs'>;
  queue: Pick<Queue, 'add'>;
  now(): Instant;
};

export type Starter = { name: string; environment: Environment; shops: readonly Shop[] };

/**
 * Writes a run down and hands it to the worker, which gathers the packages of a selection. The same request id gives the
 * same run; null where packages were named and none was found. Throws `filter-not-understood`.
 */
export async function startRun(parts: StartRunParts, request: StartRun, starter: Starter): Promise<RunId | null> {
  const { requestId, handover: choices, ...wish } = startRunSchema.parse(request);
  const items = wish.selection ? [] : await namedItems(parts, wish, starter);
  if (wish.selection) mustMakeSense(wish.selection, starter, parts.now());
  else if (items.length === 0) return null;
  const handover = choices
    .map((choice): Handover => ({ ...choice, shopId: toShopId(choice.shopId) }))
    .filter(({ shopId }) => starter.shops.some(({ id }) => id === shopId));
  const run = {
    requestId,
    startedBy: starter.name,
    environment: starter.environment,
    handover,
    items,
    wish: wish.selection ? JSON.stringify(wish) : null,
  };
  const { run: started, created } = await parts.store.runs.start(run, parts.now());
  if (created) await remember(parts, handover);
  await parts.queue.add({ kind: 'run', key: started.id, payload: { runId: started.id } }, { priority: 10 });
  return started.id;
}

const namedItems = async (parts: StartRunParts, wish: RunWish, { shops }: Starter): Promise<NewRunItem[]> =>
  (await Array.fromAsync(wishedItems(parts, wish, shops))).flat();

/** A list that cannot be read is refused to the person who asks, not found out by the worker. */
function mustMakeSense(selection: NonNullable<RunWish['selection']>, { shops }: Starter, now: Instant): void {
  if ('matching' in selection) orderQueryOf(new URLSearchParams(selection.matching.query), shops, now);
}

async function remember(parts: StartRunParts, handover: readonly Handover[]): Promise<void> {
  for (const { shopId, warehouseId, method } of handover) {
    await parts.store.preferences.set(handoverKey(shopId, warehouseId), method);
  }
}

import { createRoute, z } from '@hono/zod-openapi';
import {
  type CompletenessCheck,
  completenessCheckSchema,
  type SyncStatus,
  startCompletenessSchema,
  syncStatusSchema,
} from '@order-manager/contract';
import type { ShopId } from '@order-manager/domain';
import type { SignedIn } from '../../security/sessions.ts';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, jsonAnswer, jsonBody, personOf } from '../http-env.ts';
import { idsOf, listOwnShops } from '../own-shops.ts';
import { presentCompleteness } from '../present/completeness.ts';
import { presentShopSync } from '../present/shop-sync.ts';

/** A person who waits goes before the routine. */
const PERSON_FIRST = 20;

/** How fresh the shops are, "Sync now", and "Check completeness". */
export const syncRoutes = (deps: HttpDeps) =>
  createRoutes()
    .openapi(getSync, async (context) => context.json(await readStatus(deps, personOf(context)), 200))
    .openapi(syncNow, async (context) => {
      const { shopIds } = context.req.valid('json');
      const person = personOf(context);
      for (const { id } of await listOwnShops(deps.store.shops, person, shopIds?.join(','))) {
        await deps.queue.add(
          { kind: 'poll', key: id, payload: { shopId: id } },
          { at: deps.now(), priority: PERSON_FIRST },
        );
      }
      return context.json(await readStatus(deps, person), 200);
    })
    .openapi(getCompleteness, async (context) => context.json(await readChecks(deps, personOf(context)), 200))
    .openapi(checkCompleteness, async (context) => {
      const { shopIds, days } = context.req.valid('json');
      const person = personOf(context);
      for (const { id } of await listOwnShops(deps.store.shops, person, shopIds?.join(',')))
        await askForCheck(deps, id, days);
      return context.json(await readChecks(deps, person), 200);
    });

async function askForCheck({ store, queue, events, now }: HttpDeps, shopId: ShopId, days: number | null) {
  await store.checks.want(shopId, { by: 'person', days }, now());
  await queue.add({ kind: 'check', key: shopId, payload: { shopId } }, { at: now(), priority: PERSON_FIRST });
  events.publish({ type: 'sync', shopId });
}

async function readChecks({ store, now }: HttpDeps, person: SignedIn): Promise<CompletenessCheck[]> {
  const shops = await listOwnShops(store.shops, person);
  const checks = await store.checks.list(idsOf(shops));
  const working = (await store.connections.list()).filter(({ state }) => state === 'connected').map(({ id }) => id);
  return shops.map((shop) => {
    const ofShop = checks.find(({ shopId }) => shopId === shop.id) ?? null;
    return presentCompleteness(shop, ofShop, !working.includes(shop.connectionId), now());
  });
}

async function readStatus({ store, now }: HttpDeps, person: SignedIn): Promise<SyncStatus> {
  const shops = await listOwnShops(store.shops, person);
  const cursors = await store.cursors.list(idsOf(shops));
  const checks = await store.checks.list(idsOf(shops));
  const at = now();
  const rows = shops.map(async (shop) => {
    const cursor = cursors.find(({ shopId }) => shopId === shop.id) ?? null;
    const ofShop = checks.find(({ shopId }) => shopId === shop.id) ?? null;
    const stored = (await store.orders.counts([shop.id])).tabs.all;
    return presentShopSync(shop, cursor, ofShop, stored, at);
  });
  return { shops: await Promise.all(rows), now: at };
}

const tags = ['sync'];
const getSync = createRoute({
  method: 'get',
  path: '/api/sync',
  tags,
  summary: 'How far reading from TikTok has come, per shop',
  responses: jsonAnswer('Per shop', syncStatusSchema),
});
const syncNow = createRoute({
  method: 'post',
  path: '/api/sync/now',
  tags,
  summary: 'Ask TikTok for changes now',
  request: jsonBody(z.object({ shopIds: z.array(z.string()).max(1_000).optional() })),
  responses: jsonAnswer('Per shop', syncStatusSchema),
});
const getCompleteness = createRoute({
  method: 'get',
  path: '/api/sync/completeness',
  tags,
  summary: 'TikTok’s orders beside ours, per shop, as the last check found them',
  responses: jsonAnswer('Per shop', z.array(completenessCheckSchema)),
});
const checkCompleteness = createRoute({
  method: 'post',
  path: '/api/sync/completeness',
  tags,
  summary: 'Compare with TikTok now and repair what differs',
  request: jsonBody(startCompletenessSchema),
  responses: jsonAnswer('Per shop', z.array(completenessCheckSchema)),
});

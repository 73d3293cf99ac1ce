import { createRoute, z } from '@hono/zod-openapi';
import { type SyncStatus, syncStatusSchema } from '@order-manager/contract';
import type { SignedIn } from '../../security/sessions.ts';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, jsonAnswer, jsonBody, personOf } from '../http-env.ts';
import { idsOf, listOwnShops } from '../own-shops.ts';
import { presentShopSync } from '../present/shop-sync.ts';

/** A person who waits goes before the routine. */
const PERSON_FIRST = 20;

/** How fresh the shops are, and "Sync now". */
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
    });

async function readStatus({ store, now }: HttpDeps, person: SignedIn): Promise<SyncStatus> {
  const shops = await listOwnShops(store.shops, person);
  const cursors = await store.cursors.list(idsOf(shops));
  const at = now();
  const rows = shops.map(async (shop) => {
    const cursor = cursors.find(({ shopId }) => shopId === shop.id) ?? null;
    const stored = (await store.orders.counts([shop.id])).tabs.all;
    return presentShopSync(shop, cursor, stored, at);
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

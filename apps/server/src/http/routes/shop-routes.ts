import { createRoute, z } from '@hono/zod-openapi';
import { connectionSchema, shopSummarySchema } from '@order-manager/contract';
import { presentShop } from '../../connect/present-shop.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Shop } from '../../store/store.ts';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, jsonAnswer, nothingAnswer, personOf } from '../http-env.ts';
import { getOwnShop } from '../own-shops.ts';
import { presentConnection } from '../present/connection-sheet.ts';

/** Settings → Shops: the list, the doctor's sheet, "Check connection", "Disconnect". */
export const shopRoutes = (deps: HttpDeps) =>
  createRoutes()
    .openapi(listShops, async (context) => {
      const { environment } = personOf(context);
      const shops = await deps.store.shops.list({ environment, includeDisconnected: true });
      const connections = await deps.store.connections.list();
      const rows = shops.map((shop) =>
        presentShop(shop, connections.find(({ id }) => id === shop.connectionId) ?? null),
      );
      return context.json(rows, 200);
    })
    .openapi(getConnection, async (context) => {
      const shop = await getOwnShop(deps.store.shops, personOf(context), context.req.valid('param').shopId);
      return context.json(await readSheet(deps, shop), 200);
    })
    .openapi(check, async (context) => {
      const shop = await getOwnShop(deps.store.shops, personOf(context), context.req.valid('param').shopId);
      await deps.connect.check(shop.id);
      return context.json(await readSheet(deps, shop), 200);
    })
    .openapi(listProviders, async (context) => {
      const shop = await getOwnShop(deps.store.shops, personOf(context), context.req.valid('param').shopId);
      return context.json(await deps.connect.listProviders(shop.id), 200);
    })
    .openapi(disconnect, async (context) => {
      const shop = await getOwnShop(deps.store.shops, personOf(context), context.req.valid('param').shopId);
      await deps.connect.disconnect(shop.id);
      return context.body(null, 204);
    });

async function readSheet(deps: HttpDeps, shop: Shop) {
  const connection = await deps.store.connections.find(shop.connectionId);
  if (!connection) throw new ProblemError('not-found', { shopId: shop.id });
  const cursor = await deps.store.cursors.find(shop.id);
  const hosts = deps.hostsOf(shop.environment);
  const host = hosts ? new URL(hosts.apiUrl).host : '';
  const registration = await deps.store.registrations.find(shop.id);
  const webhookAddress = deps.webhookAddress(shop.environment);
  const budget = deps.clients.budgetOf(shop);
  return presentConnection({ shop, connection, cursor, host, budget, webhookAddress, registration });
}

const tags = ['shops'];
const shopPath = { params: z.object({ shopId: z.string().max(40) }) };

const listShops = createRoute({
  method: 'get',
  path: '/api/shops',
  tags,
  summary: 'All shops, the disconnected ones too',
  responses: jsonAnswer('Shops', z.array(shopSummarySchema)),
});
const getConnection = createRoute({
  method: 'get',
  path: '/api/shops/{shopId}/connection',
  tags,
  summary: 'The state of the connection to a shop',
  request: shopPath,
  responses: jsonAnswer('As last seen; nothing is asked of TikTok', connectionSchema),
});
const check = createRoute({
  method: 'post',
  path: '/api/shops/{shopId}/connection/check',
  tags,
  summary: 'Check the connection with one real call',
  request: shopPath,
  responses: jsonAnswer('What it showed', connectionSchema),
});
const listProviders = createRoute({
  method: 'get',
  path: '/api/shops/{shopId}/providers',
  tags,
  summary: 'Carriers that can be named for packages the seller ships',
  request: shopPath,
  responses: jsonAnswer('By name', z.array(z.object({ id: z.string(), name: z.string() }).meta({ id: 'Provider' }))),
});
const disconnect = createRoute({
  method: 'post',
  path: '/api/shops/{shopId}/disconnect',
  tags,
  summary: 'Stop syncing a shop and delete its tokens',
  request: shopPath,
  responses: nothingAnswer('Disconnected'),
});

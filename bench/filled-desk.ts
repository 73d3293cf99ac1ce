import { createLog } from '../apps/server/src/log.ts';
import { openSealedStore } from '../apps/server/src/open-sealed-store.ts';
import { hashToken, SESSION_COOKIE } from '../apps/server/src/security/session-cookie.ts';
import { readSettings } from '../apps/server/src/settings.ts';
import type { IncomingOrder, Store } from '../apps/server/src/store/store.ts';
import { mergeOrder } from '../packages/domain/src/index.ts';
import { BENCH_SHOP, madeUpOrders } from './orders-page-rows.ts';

const DAY = 24 * 3_600_000;
const TOKEN = 'bench'.padEnd(43, '0');

/** Fills a data folder with one shop of made-up orders, at which nobody calls TikTok. Gives the cookie of its owner. */
export async function fillDesk(dataDir: string, count: number): Promise<string> {
  const { store } = await openSealedStore(readSettings({ DATA_DIR: dataDir }), Date.now, createLog('silent'));
  await saveShop(store);
  await fillOrders(store, count);
  await saveSession(store);
  await store.close();
  return `${SESSION_COOKIE}=${TOKEN}`;
}

/** Merges made-up orders in batches, as an import would. */
export async function fillOrders(store: Store, count: number): Promise<void> {
  let batch: IncomingOrder[] = [];
  for (const order of madeUpOrders(count, 1)) {
    batch.push(order);
    if (batch.length < 500) continue;
    await store.orders.merge(batch, mergeOrder, order.order.createdAt);
    batch = [];
  }
  if (batch.length > 0) await store.orders.merge(batch, mergeOrder, Date.now());
}

async function saveShop(store: Store): Promise<void> {
  const now = Date.now();
  const connectionId = await store.connections.save(
    {
      environment: 'live',
      appKey: 'bench',
      appSecret: 'bench',
      openId: 'bench',
      sellerName: null,
      tokens: { accessToken: 'bench', accessExpiresAt: now + DAY, refreshToken: null, refreshExpiresAt: null },
      grantedScopes: [],
      state: 'paused',
      problem: null,
    },
    now,
  );
  const unknown = { sellerType: null, code: null };
  await store.shops.save([
    { id: BENCH_SHOP, connectionId, environment: 'live', name: 'Bench', region: 'MY', cipher: 'bench', ...unknown },
  ]);
}

async function saveSession(store: Store): Promise<void> {
  const now = Date.now();
  const times = { createdAt: now, lastSeenAt: now, expiresAt: now + DAY };
  await store.sessions.create({
    id: 'bench',
    role: 'owner',
    state: 'active',
    userAgent: 'bench',
    tokenHash: hashToken(TOKEN),
    ...times,
  });
}

import type { Problem } from '@order-manager/contract';
import { missingPermissions, type ShopId } from '@order-manager/domain';
import { ProblemError } from '../problem-error.ts';
import type { Connection, ConnectionCheck, Shop } from '../store/store.ts';
import { planShop } from '../worker/plan-jobs.ts';
import type { ConnectParts } from './connect-parts.ts';
import { problemOf } from './problem-of.ts';

type Parts = Pick<ConnectParts, 'store' | 'clients' | 'queue' | 'publish' | 'now'>;

/** "Check connection": one real call, with what it cost and what it showed, kept for the doctor's sheet. */
export async function checkConnection(parts: Parts, shopId: ShopId): Promise<void> {
  const shop = await parts.store.shops.find(shopId);
  if (shop?.state !== 'connected') throw new ProblemError('not-found', { shopId });
  const check = await measure(parts, shop);
  await parts.store.connections.saveCheck(shop.connectionId, check);
  if (check.problem === null) await resume(parts, shop);
  await parts.queue.add({ kind: 'register-webhooks', key: shopId, payload: { shopId } }, { at: parts.now() });
  parts.publish({ type: 'shops' });
}

async function measure(parts: Parts, shop: Shop): Promise<ConnectionCheck> {
  const startedAt = parts.now();
  const { connection, client, host, clockOffByMs } = await parts.clients.forConnection(shop.connectionId, {
    evenPaused: true,
  });
  try {
    const authorized = await client.seller.listAuthorizedShops({ priority: 'interactive', patienceMs: 5_000 });
    const answerMs = parts.now() - startedAt;
    const found = authorized.find(({ id }) => id === shop.id);
    if (found && found.cipher !== shop.cipher) await parts.store.shops.saveCipher(shop.id, found.cipher);
    const offBy = clockOffByMs() ?? 0;
    return {
      at: parts.now(),
      answerMs,
      clockOffByMs: offBy,
      problem: findingOf(connection, shop, found !== undefined, offBy),
    };
  } catch (thrown) {
    const problem = problemOf(thrown, { at: parts.now(), host });
    return { at: parts.now(), answerMs: parts.now() - startedAt, clockOffByMs: clockOffByMs() ?? 0, problem };
  }
}

/** TikTok accepts a clock 5 minutes behind and 30 seconds ahead; shortly before that a person should know. */
const MOST_AHEAD = 20_000;
const MOST_BEHIND = -240_000;

function findingOf(connection: Connection, shop: Shop, isAuthorized: boolean, offByMs: number): Problem | null {
  if (!isAuthorized) return { code: 'no-authorized-shops', facts: { shopName: shop.name }, details: null };
  const missing = missingPermissions(connection.grantedScopes).filter(({ level }) => level === 'required');
  if (missing.length > 0) {
    return { code: 'access-denied', facts: { permissions: missing.map(({ name }) => name) }, details: null };
  }
  if (offByMs <= MOST_AHEAD && offByMs >= MOST_BEHIND) return null;
  const facts = { offByMs: Math.abs(offByMs), direction: offByMs > 0 ? 'ahead' : 'behind' };
  return { code: 'clock-off', facts, details: null };
}

/** A paused connection that works again goes on. */
async function resume(parts: Parts, { id, connectionId }: Shop): Promise<void> {
  const connection = await parts.store.connections.find(connectionId);
  if (connection?.state !== 'paused') return;
  await parts.store.connections.setState(connectionId, 'connected', null);
  await planShop(parts.queue, id);
}

import type { Instant } from '@order-manager/domain';
import type { Queue } from '../jobs/queue.ts';
import type { ShopChecks, ShopCursor, Store } from '../store/store.ts';
import { lastNight } from './night-of.ts';

const NIGHTLY_DAYS = 30;

export type NightParts = {
  store: Pick<Store, 'shops' | 'connections' | 'cursors' | 'checks'>;
  queue: Pick<Queue, 'add'>;
  now(): Instant;
};

/**
 * Asks for the check of every shop whose night has come. Looked at again and again and at every start: a night that a
 * switched-off computer missed is made up for once, and several processes ask once.
 */
export async function askNights({ store, queue, now }: NightParts): Promise<void> {
  const connected = (await store.connections.list()).filter(({ state }) => state === 'connected').map(({ id }) => id);
  const shops = (await store.shops.list()).filter(({ connectionId }) => connected.includes(connectionId));
  const ids = shops.map(({ id }) => id);
  const [cursors, checks] = await Promise.all([store.cursors.list(ids), store.checks.list(ids)]);
  for (const shop of shops) {
    const night = lastNight(shop, now());
    const ofShop = <Row extends { shopId: string }>(rows: Row[]) => rows.find(({ shopId }) => shopId === shop.id);
    if (!isDue(night, ofShop(cursors), ofShop(checks))) continue;
    if (await store.checks.wantNight(shop.id, night, { by: 'nightly', days: NIGHTLY_DAYS }, now()))
      await queue.add({ kind: 'check', key: shop.id, payload: { shopId: shop.id } }, { priority: 0 });
  }
}

/** A first import is compared as soon as it has ended. After that each night once; a person may have compared as much since. */
function isDue(night: Instant, cursor: ShopCursor | undefined, checks: ShopChecks | undefined): boolean {
  if (!cursor || (checks?.nightlyAt ?? 0) >= night) return false;
  if (!checks) return cursor.import.phase === 'complete';
  if (cursor.import.startedAt > night) return false;
  const last = checks?.last;
  return !last || last.startedAt < night || (last.days !== null && last.days < NIGHTLY_DAYS);
}

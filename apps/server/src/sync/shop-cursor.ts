import { type Instant, type ShopId, startImport } from '@order-manager/domain';
import type { ShopCursor } from '../store/store.ts';
import type { SyncParts } from './sync-parts.ts';

/** A shop without a cursor has never been read. */
export async function cursorOf(parts: SyncParts, shopId: ShopId): Promise<ShopCursor> {
  const saved = await parts.store.cursors.find(shopId);
  if (saved) return saved;
  const fresh = freshCursor(shopId, parts.now());
  await parts.store.cursors.patch(shopId, { import: fresh.import });
  return fresh;
}

const freshCursor = (shopId: ShopId, now: Instant): ShopCursor => ({
  shopId,
  import: startImport(now),
  expected: null,
  polledUpTo: null,
  lastSuccessAt: null,
  lastWebhookAt: null,
  nextTryAt: null,
  problem: null,
});

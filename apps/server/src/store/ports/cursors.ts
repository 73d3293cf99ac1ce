import type { ImportCursor, Instant, ShopId } from '@order-manager/domain';
import type { StoredProblem } from './connections.ts';

/** Where reading stands, per shop. */
export type ShopCursor = {
  shopId: ShopId;
  import: ImportCursor;
  /** TikTok's count of all orders when the history began to be read. */
  expected: number | null;
  /** Everything updated before this instant has been read. */
  polledUpTo: Instant | null;
  lastSuccessAt: Instant | null;
  lastWebhookAt: Instant | null;
  nextTryAt: Instant | null;
  problem: StoredProblem | null;
};

export type CursorStore = {
  find(shopId: ShopId): Promise<ShopCursor | null>;
  list(shopIds: ShopId[]): Promise<ShopCursor[]>;
  /** Writes only the fields given: the import and the poll move their own parts of one row. Makes the row if there is none (`import` is given then). */
  patch(shopId: ShopId, changes: Partial<Omit<ShopCursor, 'shopId'>>): Promise<void>;
};

import type { DeskEvent } from '@order-manager/contract';
import type { Instant, ShopId } from '@order-manager/domain';
import type { Store, StoredProblem } from '../store/store.ts';
import type { OrderSource } from './order-source.ts';

/** Handed in by the worker's assembler; nothing in this room reaches for the world by itself. */
export type SyncParts = {
  store: Pick<Store, 'orders' | 'cursors' | 'checks' | 'shops' | 'connections' | 'timeline'>;
  sourceOf(shopId: ShopId): Promise<OrderSource>;
  publish(event: DeskEvent): void;
  now(): Instant;
  /** A failure in the words of our API, for the sync card. */
  problemOf(error: unknown, at: Instant): StoredProblem;
  /** Said once per unknown word of TikTok's, not once per order. */
  noticeUnknown(what: string, word: string): void;
  /** Said once per check that found something. */
  noticeGaps(gaps: FoundGaps): void;
};

/** Counts alone: no order and no buyer is named in a log. */
export type FoundGaps = Record<'missing' | 'behind' | 'only-here' | 'repaired' | 'open', number> & {
  shopId: ShopId;
  by: 'person' | 'nightly';
  days: number | null;
};

import {
  type Instant,
  isLastWindow,
  isNews,
  isUnsettled,
  nextPollWindow,
  type OrderId,
  type OrderRef,
  readUpToAfter,
  refsById,
  type ShopId,
  type SyncWindow,
} from '@order-manager/domain';
import type { JobResult } from '../jobs/queue.ts';
import { keepCursor } from './keep-cursor.ts';
import { refsOfRows } from './order-refs.ts';
import type { OrderPage, OrderSource } from './order-source.ts';
import { pullOrders } from './pull-orders.ts';
import { cursorOf } from './shop-cursor.ts';
import type { SyncParts } from './sync-parts.ts';

export const POLL_EVERY = 60_000;

/**
 * Reads everything that TikTok says was updated since the last poll, with overlap. The cursor moves only when every page
 * of a window has been stored: a failed page is read again. After days without a computer there are several windows.
 */
export async function pollShop(parts: SyncParts, shopId: ShopId, signal: AbortSignal): Promise<JobResult> {
  return keepCursor(parts, shopId, async () => {
    const source = await parts.sourceOf(shopId);
    const cursor = await cursorOf(parts, shopId);
    let readUpTo = cursor.polledUpTo ?? cursor.import.startedAt;
    for (;;) {
      const now = source.now();
      const window = nextPollWindow(readUpTo, now);
      const read = await readWindow({ parts, source, shopId }, window, signal);
      if (read === 'stopped') return { kind: 'again', at: parts.now() };
      await keepPlace(parts, shopId, readUpToAfter(window, read.oldestUnsettled));
      if (isLastWindow(window, now)) return { kind: 'again', at: parts.now() + POLL_EVERY };
      readUpTo = window.to;
    }
  });
}

async function keepPlace(parts: SyncParts, shopId: ShopId, polledUpTo: Instant): Promise<void> {
  const success = { lastSuccessAt: parts.now(), problem: null, nextTryAt: null };
  await parts.store.cursors.patch(shopId, { polledUpTo, ...success });
  parts.publish({ type: 'sync', shopId });
}

type Reader = { parts: SyncParts; source: OrderSource; shopId: ShopId };

/** All pages of a window; told to stop half-way, the window counts as not read. */
async function readWindow(reader: Reader, window: SyncWindow, signal: AbortSignal) {
  let pageToken: string | null = null;
  let oldestUnsettled: Instant | null = null;
  do {
    if (signal.aborted) return 'stopped';
    const page: OrderPage = await reader.source.updated({ window, pageToken }, 'poll');
    oldestUnsettled = older(oldestUnsettled, await keepPage(reader, page));
    pageToken = page.nextPageToken;
  } while (pageToken !== null);
  return { oldestUnsettled };
}

/** Overlapping windows show the same orders again; those we hold as the row tells them need no detail. */
async function keepPage({ parts, source, shopId }: Reader, page: OrderPage): Promise<Instant | null> {
  const rows = [...refsById(await refsOfRows(source, shopId, page.rows, 'poll')).values()];
  const before = await heldOf(parts, shopId, rows);
  const news = rows.filter((row) => isNews(row, before.get(row.id) ?? null));
  if (news.length === 0) return null;
  await pullOrders(
    parts,
    source,
    shopId,
    news.map(({ id }) => id),
    'poll',
  );
  const after = await heldOf(parts, shopId, news);
  const late = news.filter((row) => isUnsettled(row, after.get(row.id) ?? null));
  return late.reduce<Instant | null>((oldest, { updatedAt }) => older(oldest, updatedAt), null);
}

async function heldOf(parts: SyncParts, shopId: ShopId, rows: readonly OrderRef[]): Promise<Map<OrderId, OrderRef>> {
  return refsById(
    await parts.store.checks.refsOf(
      shopId,
      rows.map(({ id }) => id),
    ),
  );
}

const older = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

import type { ShopSync, SyncStatus } from '@order-manager/contract';

/** What the sync card says, most important first: nothing there, a fault, a first import, work going on, all well. */
export type SyncSummary =
  | { kind: 'none' }
  | { kind: 'waiting' }
  | { kind: 'paused' }
  | { kind: 'failed'; shopIds: string[]; lastSuccessAt: number | null; nextTryAt: number | null }
  | { kind: 'importing'; done: number; total: number | null; toShipReady: boolean }
  | { kind: 'synced'; at: number; isWorking: boolean; counts: SyncCounts | null };

/** How the last checks ended: orders not the same as at TikTok, and how many of them only we hold. */
export type SyncCounts = { open: number; onlyHere: number };

/** One summary over the shops in view. `paused` are shops whose authorisation is gone: they have their own banner. */
export function summariseSync(status: SyncStatus, shopIds: readonly string[], paused: readonly string[]): SyncSummary {
  const inView = status.shops.filter((shop) => shopIds.includes(shop.shopId));
  const shops = inView.filter((shop) => !paused.includes(shop.shopId));
  if (shops.length === 0) return { kind: inView.length > 0 ? 'paused' : 'none' };
  const failed = shops.filter((shop) => shop.problem !== null);
  if (failed.length > 0) return failedSummary(failed);
  const importing = shops.filter((shop) => shop.phase !== 'complete');
  if (importing.length > 0) return importSummary(importing);
  const oldest = Math.min(...shops.map((shop) => shop.lastSuccessAt ?? 0));
  if (oldest === 0) return { kind: 'waiting' };
  return { kind: 'synced', at: oldest, isWorking: shops.some((shop) => shop.working), counts: countsOf(shops) };
}

/** Null while one of the shops was never compared. */
function countsOf(shops: readonly ShopSync[]): SyncCounts | null {
  const checks = shops.map(({ completeness }) => completeness).filter((check) => check !== null);
  if (checks.length < shops.length) return null;
  return {
    open: checks.reduce((sum, { open }) => sum + open, 0),
    onlyHere: checks.reduce((sum, { atTikTok, here }) => sum + Math.max(0, here - atTikTok), 0),
  };
}

function failedSummary(failed: readonly ShopSync[]): SyncSummary {
  const tries = failed.map((shop) => shop.nextTryAt).filter((at) => at !== null);
  const successes = failed.map((shop) => shop.lastSuccessAt).filter((at) => at !== null);
  return {
    kind: 'failed',
    shopIds: failed.map((shop) => shop.shopId),
    lastSuccessAt: successes.length === failed.length ? Math.min(...successes) : null,
    nextTryAt: tries.length > 0 ? Math.min(...tries) : null,
  };
}

function importSummary(importing: readonly ShopSync[]): SyncSummary {
  const totals = importing.map((shop) => shop.expected);
  const known = totals.filter((total) => total !== null);
  return {
    kind: 'importing',
    done: importing.reduce((sum, shop) => sum + shop.imported, 0),
    total: known.length === totals.length ? known.reduce((sum, total) => sum + total, 0) : null,
    toShipReady: importing.every((shop) => shop.toShipReady),
  };
}

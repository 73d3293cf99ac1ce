/** First words of every query key: events from the server make all keys under them old. */
export const keys = {
  session: ['session'],
  sync: ['sync'],
  shops: ['shops'],
  connection: (shopId: string) => ['shops', shopId, 'connection'],
  devices: ['devices'],
  views: ['views'],
  export: (exportId: string) => ['exports', exportId],
  /** Everything read from orders: pages, counts, summaries, details. Put it first in each of those keys. */
  orders: ['orders'],
  orderCounts: ['orders', 'counts'],
  /** Runs and their items. One run is `['runs', runId]`. */
  runs: ['runs'],
  run: (runId: string) => ['runs', runId],
} as const;

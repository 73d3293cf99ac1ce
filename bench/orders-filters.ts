import type { OrderPageQuery, Store } from '../apps/server/src/store/store.ts';
import { NO_FILTER, type OrderFilter } from '../packages/domain/src/index.ts';
import type { BenchRow } from './labels.ts';
import { percentile, row, timed, within } from './measure.ts';
import { EVERY_ORDER } from './orders-page-rows.ts';

const TURNS = 30;
const SORTS = ['deadline', 'created', 'updated', 'total'] as const;

const FILTERS: readonly { name: string; filter: Partial<OrderFilter> }[] = [
  { name: 'half of the orders', filter: { lines: 'single' } },
  { name: 'a fifth, by courier', filter: { couriers: ['Ninja Van'] } },
  { name: 'three in ten thousand', filter: { warehouses: ['W-rare'] } },
  { name: 'none', filter: { couriers: ['nobody'], print: 'never', note: 'without' } },
  { name: 'two days', filter: { created: { from: '2026-03-01', to: '2026-03-02' } } },
  { name: 'one SKU', filter: { skus: ['SKU-77-M'] } },
  { name: 'what is due soon', filter: { due: { within: 'next-24-hours' } } },
];

/** Filtered pages, dense to empty, each sort in turn; then exact counts, with the longest time that the thread was held. */
export async function benchFilters(store: Store, count: number, most: number): Promise<BenchRow[]> {
  const pages: BenchRow[] = [];
  for (const { name, filter } of FILTERS) pages.push(await benchFilter(store, count, name, filter, most));
  return [...pages, ...(await benchCount(store, count))];
}

async function benchFilter(store: Store, count: number, name: string, filter: Partial<OrderFilter>, most: number) {
  const times: number[] = [];
  let hits = 0;
  let cursor: string | null = null;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const sort = SORTS[Math.floor(turn / 8) % SORTS.length] ?? 'deadline';
    if (turn % 8 === 0) cursor = null;
    const query: OrderPageQuery = {
      ...EVERY_ORDER,
      filter: { ...NO_FILTER, ...filter },
      sort,
      direction: 'desc',
      cursor,
      limit: 50,
    };
    const page = await timed(times, () => store.orders.page(query));
    hits += page.orders.length;
    cursor = page.nextCursor;
  }
  const label = `filtered page at ${count}: ${name} (${(hits / TURNS).toFixed(1)} on the page; p50 ${percentile(times, 50).toFixed(1)} ms), p95`;
  return within(label, percentile(times, 95), most);
}

async function benchCount(store: Store, count: number): Promise<BenchRow[]> {
  const filter = { ...NO_FILTER, couriers: ['Ninja Van'] };
  const held: number[] = [];
  let last = performance.now();
  const watch = setInterval(() => {
    held.push(performance.now() - last);
    last = performance.now();
  }, 1);
  const times: number[] = [];
  const counted = await timed(times, () => store.orders.countAll({ ...EVERY_ORDER, filter }));
  const sums: number[] = [];
  await timed(sums, () => store.orders.summary({ ...EVERY_ORDER, filter }));
  clearInterval(watch);
  return [
    row(`exact count of ${counted.orders} orders out of ${count}`, times[0] ?? 0, 'ms', 'for information', true),
    row('the figures over them', sums[0] ?? 0, 'ms', 'for information', true),
    within('the thread was held meanwhile, p99', percentile(held, 99), 50),
  ];
}

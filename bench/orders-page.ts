import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { OrderPageQuery, OrderSearch, OrderSort, Store } from '../apps/server/src/store/store.ts';
import { ORDER_TABS, type OrderTab } from '../packages/domain/src/index.ts';
import type { BenchRow } from './labels.ts';
import { percentile, row, timed } from './measure.ts';
import { benchFilters } from './orders-filters.ts';
import { BENCH_SHOP, EVERY_ORDER } from './orders-page-rows.ts';

const PAGES = 4;
const LIMIT = 50;
const MOST_TIMES_FLOOR = 5;
const SORTS = {
  deadline: 'ship_by',
  created: 'created_at',
  updated: 'updated_at',
  total: 'total',
} as const satisfies Record<OrderSort, string>;

/**
 * Pages, counts, filters and searches of one shop of made-up orders, on SQLite (a data folder is given) beside the same page
 * read by bare statements.
 */
export async function benchOrdersPage(store: Store, dataDir: string | null, count: number): Promise<BenchRow[]> {
  const floor = dataDir === null ? null : new DatabaseSync(join(dataDir, 'order-manager.sqlite'));
  const most = count > 200_000 ? 25 : 10;
  try {
    return [
      ...(await benchPages(store, floor, most)),
      ...(await benchCounts(store, floor)),
      ...(await benchFilters(store, count, 25)),
      ...(await benchSearches(store, count)),
    ];
  } finally {
    floor?.close();
  }
}

/** Ours and the floor take turns on the same page. */
async function benchPages(store: Store, floor: DatabaseSync | null, most: number): Promise<BenchRow[]> {
  const ours: number[] = [];
  const bare: number[] = [];
  const read = floor && floorReader(floor);
  for (const tab of ORDER_TABS) {
    for (const sort of Object.keys(SORTS) as OrderSort[]) {
      for (const direction of ['asc', 'desc'] as const) {
        let cursor: string | null = null;
        for (let page = 0; page < PAGES; page += 1) {
          const query: OrderPageQuery = { ...EVERY_ORDER, tab, sort, direction, cursor, limit: LIMIT };
          cursor = await timed(ours, async () => (await store.orders.page(query)).nextCursor);
          if (read) await timed(bare, async () => read(tab, sort, direction));
          if (cursor === null) break;
        }
      }
    }
  }
  const p95 = percentile(ours, 95);
  return [
    row('page of 50, every tab and sort, p50', percentile(ours, 50), 'ms', 'for information', true),
    row('page of 50, p95', p95, 'ms', `≤ ${most}`, p95 <= most),
    ...(read ? againstFloor(ours, bare) : []),
  ];
}

function againstFloor(ours: readonly number[], bare: readonly number[]): BenchRow[] {
  const times = percentile(ours, 50) / percentile(bare, 50);
  return [
    row('the same page by bare statements, p50', percentile(bare, 50), 'ms', 'the floor', true),
    row('the same page by bare statements, p95', percentile(bare, 95), 'ms', 'the noise of this machine', true),
    row('page against the floor', times, '×', `≤ ${MOST_TIMES_FLOOR}`, times <= MOST_TIMES_FLOOR),
  ];
}

/** The least that a page needs: a walk along the index, the bodies, the packages. */
function floorReader(floor: DatabaseSync) {
  const packages = floor.prepare(
    'select p.body from order_packages l join packages p on p.shop_id = l.shop_id and p.id = l.package_id ' +
      'where l.shop_id = ? and l.order_id in (select value from json_each(?))',
  );
  const walks = new Map(
    ORDER_TABS.flatMap((tab) =>
      Object.entries(SORTS).flatMap(([sort, column]) =>
        ['asc', 'desc'].map((way) => [`${tab} ${sort} ${way}`, floor.prepare(walkSql(tab, column, way))] as const),
      ),
    ),
  );
  return (tab: OrderTab, sort: OrderSort, way: string) => {
    const rows = walks.get(`${tab} ${sort} ${way}`)?.all(BENCH_SHOP, ...(tab === 'all' ? [] : [tab])) ?? [];
    const orders = rows.map(({ body }) => JSON.parse(String(body)) as { id: string });
    return packages
      .all(BENCH_SHOP, JSON.stringify(orders.map(({ id }) => id)))
      .map(({ body }) => JSON.parse(String(body)));
  };
}

const walkSql = (tab: OrderTab, column: string, way: string) =>
  `select b.body from orders o join order_bodies b on b.row = o.row where o.shop_id = ? ${
    tab === 'all' ? '' : 'and o.tab = ?'
  } order by o.${column} ${way}, o.id ${way} limit ${LIMIT}`;

async function benchCounts(store: Store, floor: DatabaseSync | null): Promise<BenchRow[]> {
  const ours: number[] = [];
  const bare: number[] = [];
  const sums: number[] = [];
  const groups = floor?.prepare('select tab, count(*) from orders where shop_id = ? group by tab');
  for (let turn = 0; turn < 60; turn += 1) {
    await timed(ours, () => store.orders.counts([BENCH_SHOP]));
    if (groups && turn < 20) await timed(bare, async () => groups.all(BENCH_SHOP));
    const tab = ORDER_TABS[turn % ORDER_TABS.length] ?? 'all';
    await timed(sums, () => store.orders.summary({ ...EVERY_ORDER, tab }));
  }
  const [p50, p95] = [percentile(ours, 50), percentile(ours, 95)];
  const bareP50 = percentile(bare, 50);
  return [
    row('tab counts, p95', p95, 'ms', '≤ 15', p95 <= 15),
    ...(groups
      ? [
          row('group by over the index, p50', bareP50, 'ms', 'the floor', true),
          row('tab counts, p50', p50, 'ms', 'no slower than the floor', p50 <= bareP50),
        ]
      : []),
    row('figures over the list, p95', percentile(sums, 95), 'ms', 'for information', true),
  ];
}

const SEARCHES: readonly { name: string; search: (turn: number) => OrderSearch; most: number | null }[] = [
  { name: 'part of an order id', search: (turn) => text(String(1_000_000 + (1_000 + turn * 37) * 7_919)), most: 25 },
  { name: 'part of a tracking number', search: (turn) => text(`ex1${2_345 + turn * 731}`), most: 25 },
  { name: 'buyer name', search: (turn) => text(['nurul bin', 'ling saet', 'dewi tan'][turn % 3] ?? ''), most: 25 },
  { name: 'SKU', search: (turn) => text(`sku-${100 + turn * 7}-m`), most: 25 },
  { name: 'product', search: (turn) => text(`cooker no. ${100 + turn * 5}`), most: 25 },
  { name: 'a word that a sixth of the orders holds', search: () => text('serum'), most: 25 },
  { name: 'a word that nothing holds', search: (turn) => text(`zzz${turn}`), most: 25 },
  { name: 'two characters', search: (turn) => text(['nu', 'us', '58', 'my'][turn % 4] ?? ''), most: 25 },
  { name: '300 pasted ids', search: (turn) => ({ kind: 'ids', ids: pasted(turn) }), most: null },
];

const text = (words: string): OrderSearch => ({ kind: 'text', text: words });

const pasted = (turn: number) =>
  Array.from({ length: 300 }, (_, index) => String(580_000_000_001_000_000n + BigInt((turn * 300 + index) * 7_919)));

async function benchSearches(store: Store, count: number): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { name, search, most } of SEARCHES) {
    const times: number[] = [];
    let hits = 0;
    for (let turn = 0; turn < 40; turn += 1) {
      const sort = turn % 2 === 0 ? 'deadline' : 'created';
      const query: OrderPageQuery = {
        ...EVERY_ORDER,
        search: search(turn),
        sort,
        direction: 'desc',
        cursor: null,
        limit: LIMIT,
      };
      hits += await timed(times, async () => (await store.orders.page(query)).orders.length);
    }
    const p95 = percentile(times, 95);
    const label = `search at ${count}: ${name} (${(hits / 40).toFixed(1)} on the page; p50 ${percentile(times, 50).toFixed(1)} ms), p95`;
    rows.push(row(label, p95, 'ms', most === null ? 'for information' : `≤ ${most}`, most === null || p95 <= most));
  }
  return rows;
}

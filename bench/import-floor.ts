import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { createSealer } from '../apps/server/src/security/sealer.ts';
import { openStore } from '../apps/server/src/store/open-store.ts';
import type { IncomingOrder, Store } from '../apps/server/src/store/store.ts';
import { mergeOrder } from '../packages/domain/src/index.ts';
import type { BenchRow } from './labels.ts';
import { madeUpOrders } from './orders-page-rows.ts';

const BATCH = 100;
const LEAST_PER_SECOND = 3_000;
const LEAST_SHARE = 0.35;

/** What `orders.merge` writes, against the same rows put into the same tables by bare prepared statements. */
export async function benchImportFloor(count = 100_000): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'import-floor-'));
  try {
    const ours = await timeMerge(join(folder, 'ours'), count);
    const floor = await timeFloor(join(folder, 'ours'), join(folder, 'floor'), count);
    return toRows(count, ours, floor);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const open = (dataDir: string): Promise<Store> =>
  openStore({ databaseUrl: null, dataDir, sealer: createSealer(new Uint8Array(32)), now: Date.now });

type Timing = { milliseconds: number; slowestBatch: number };

/** Only the merging is timed, not the making up of orders. */
async function timeMerge(dataDir: string, count: number): Promise<Timing> {
  const store = await open(dataDir);
  const timing = { milliseconds: 0, slowestBatch: 0 };
  for (const batch of batches(madeUpOrders(count, 1), BATCH)) {
    const start = performance.now();
    await store.orders.merge(batch, mergeOrder, Date.now());
    add(timing, performance.now() - start);
  }
  await store.close();
  return timing;
}

function* batches(orders: Iterable<IncomingOrder>, size: number): Generator<IncomingOrder[]> {
  let batch: IncomingOrder[] = [];
  for (const order of orders) {
    batch.push(order);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function add(timing: Timing, milliseconds: number): void {
  timing.milliseconds += milliseconds;
  timing.slowestBatch = Math.max(timing.slowestBatch, milliseconds);
}

/** Tables with one or more rows per order; `of` names the rows of a span of orders. */
const TABLES = [
  { name: 'orders', of: 'row > ? and row <= ?' },
  { name: 'order_bodies', of: 'row > ? and row <= ?' },
  { name: 'order_text', of: 'row > ? and row <= ?' },
  { name: 'order_keys', of: 'row > ? and row <= ?' },
  { name: 'order_packages', of: 'order_id in (select id from orders where row > ? and row <= ?)' },
  {
    name: 'packages',
    of: 'id in (select package_id from order_packages where order_id in (select id from orders where row > ? and row <= ?))',
  },
  { name: 'timeline', of: 'id > ? and id <= ?' },
] as const;

async function timeFloor(from: string, to: string, count: number): Promise<Timing> {
  await (await open(to)).close();
  const source = new DatabaseSync(join(from, 'order-manager.sqlite'), { readOnly: true });
  // Otherwise finding the keys of a hundred orders would read all keys, a thousand times.
  source.exec(
    'create temp table keys_by_row as select * from order_keys; create index temp.by_row on keys_by_row (row)',
  );
  const target = new DatabaseSync(join(to, 'order-manager.sqlite'));
  target.exec('pragma synchronous = full; pragma cache_size = -16384');
  const writers = new Map<string, StatementSync>();
  const timing = { milliseconds: 0, slowestBatch: 0 };
  for (let start = 0; start < count; start += BATCH) {
    const rows = TABLES.map(({ name, of }) => ({ name, rows: readSpan(source, name, of, start) }));
    const begun = performance.now();
    target.exec('begin immediate');
    for (const table of rows) insertAll(target, writers, table.name, table.rows);
    target.exec('commit');
    add(timing, performance.now() - begun);
  }
  source.close();
  target.close();
  return timing;
}

type Row = Record<string, string | number | null>;

function readSpan(source: DatabaseSync, table: string, of: string, start: number): Row[] {
  const name = table === 'order_keys' ? 'temp.keys_by_row' : table;
  return source.prepare(`select * from ${name} where ${of}`).all(start, start + BATCH) as Row[];
}

function insertAll(target: DatabaseSync, writers: Map<string, StatementSync>, table: string, rows: Row[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const writer = writerOf(target, writers, table, columns);
  for (const row of rows) writer.run(...columns.map((column) => row[column] ?? null));
  if (table !== 'order_text') return;
  const index = writerOf(target, writers, 'order_fts', ['rowid', 'text']);
  for (const { row = null, text = null } of rows) index.run(row, text);
}

function writerOf(target: DatabaseSync, writers: Map<string, StatementSync>, table: string, columns: string[]) {
  const known = writers.get(table);
  if (known) return known;
  const signs = columns.map(() => '?').join(', ');
  const writer = target.prepare(`insert into ${table} (${columns.join(', ')}) values (${signs})`);
  writer.setReadBigInts(true);
  writers.set(table, writer);
  return writer;
}

function toRows(count: number, ours: Timing, floor: Timing): BenchRow[] {
  const rate = (count / ours.milliseconds) * 1_000;
  const bare = (count / floor.milliseconds) * 1_000;
  const share = rate / bare;
  const least = `≥ ${LEAST_PER_SECOND}`;
  return [
    {
      name: `merge ${count} orders`,
      value: Math.round(rate),
      unit: 'orders/s',
      budget: least,
      ok: rate >= LEAST_PER_SECOND,
    },
    {
      name: 'the same rows inserted directly',
      value: Math.round(bare),
      unit: 'orders/s',
      budget: 'the floor',
      ok: true,
    },
    {
      name: 'merge against direct inserts',
      value: Math.round(share * 100) / 100,
      unit: '×',
      budget: `≥ ${LEAST_SHARE}`,
      ok: share >= LEAST_SHARE,
    },
    {
      name: 'slowest batch of 100',
      value: Math.round(ours.slowestBatch),
      unit: 'ms',
      budget: 'for information',
      ok: true,
    },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.table(await benchImportFloor(Number(process.argv[2] ?? 100_000)));
}

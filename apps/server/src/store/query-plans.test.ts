import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeOrder, NO_FILTER, ORDER_STATUSES, ORDER_TABS, type OrderFilter } from '@order-manager/domain';
import { CompiledQuery, Kysely, type LogEvent, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type TestPostgres } from '../../../../scripts/postgres-for-tests.ts';
import { setPlanner } from './database/connect-postgres.ts';
import type { Db } from './database/dialect.ts';
import { migrate } from './database/migrate.ts';
import { nodeSqliteDialect, openSqlite } from './database/node-sqlite.ts';
import { postgresDialect, tryTextIndex } from './database/postgres-dialect.ts';
import { sqliteDialect } from './database/sqlite-dialect.ts';
import type { Tables } from './database/tables.ts';
import { multiplyOrders } from './exam/multiply-orders.ts';
import { HOUR, NOON, SHOP, sampleOrder } from './exam/sample-order.ts';
import { orderStore } from './orders/order-store.ts';
import type { OrderPageQuery, OrderSearch, OrderStore } from './store.ts';

const BASE = 500;
const TIMES = 40;
const MOST_WALKED = 200;

/** A desk of twenty thousand orders that remembers what was asked of its database. */
type Desk = {
  orders: OrderStore;
  asked: CompiledQuery[];
  explained: Set<string>;
  explain(query: CompiledQuery): Promise<string[]>;
};

describe('on SQLite', () => {
  let folder: string;
  let db: Db;
  let desk: Desk;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'om-plans-'));
    const asked: CompiledQuery[] = [];
    const database = openSqlite(folder);
    database.exec('pragma synchronous = off');
    db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database), log: remember(asked) });
    await migrate(db, sqliteDialect);
    const orders = orderStore(db, sqliteDialect, MOST_WALKED);
    await fill(orders, async (statement) => database.exec(statement), true);
    const explain = async (query: CompiledQuery) =>
      database
        .prepare(`explain query plan ${query.sql}`)
        .all(...(query.parameters as string[]))
        .map(({ detail }) => String(detail));
    desk = { orders, asked, explained: new Set(), explain };
  });
  afterAll(async () => {
    await db?.destroy();
    await rm(folder, { recursive: true, force: true });
  });

  it('no page, filtered or not, and no count reads a table of orders from end to end; pages of a tab need no sort', async () => {
    for (const [name, query] of questions()) {
      for (const { statement, lines } of await plansOf(desk, query)) {
        expect(scansInSqlite(lines), about(name, statement, lines)).toEqual([]);
        if (!isWalk(statement)) continue;
        const sorts = lines.filter((line) => line.includes('TEMP B-TREE FOR ORDER BY'));
        expect(sorts, about(name, statement, lines)).toEqual([]);
      }
    }
    expect(desk.explained.size).toBeGreaterThan(300);
  }, 240_000);

  it('a search of one character is a range of the keys', async () => {
    desk.explained.clear();
    const plans = await plansOf(desk, listed({ search: text('n') }));
    const lines = plans.flatMap((plan) => plan.lines);
    expect(lines).toContain('SEARCH order_keys USING PRIMARY KEY (key>? AND key<?)');
  });
});

describe('on PostgreSQL', () => {
  let postgres: TestPostgres;
  let db: Db;
  let desk: Desk;
  beforeAll(async () => {
    postgres = await startPostgres();
    const asked: CompiledQuery[] = [];
    const pool = new pg.Pool({ connectionString: await postgres.newDatabase(), max: 4, onConnect: setPlanner });
    db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log: remember(asked) });
    await migrate(db, postgresDialect);
    await tryTextIndex(db);
    const orders = orderStore(db, postgresDialect, MOST_WALKED);
    await fill(orders, async (statement) => void (await sql.raw(statement).execute(db)), false);
    await postgresDialect.analyze(db);
    const explain = async (query: CompiledQuery) => {
      const { rows } = await db.executeQuery<Record<string, string>>(
        CompiledQuery.raw(`explain ${query.sql}`, [...query.parameters]),
      );
      return rows.map((row) => String(Object.values(row)[0]));
    };
    desk = { orders, asked, explained: new Set(), explain };
  });
  afterAll(async () => {
    await db?.destroy();
    await postgres?.stop();
  });

  it('no page, filtered or not, and no count reads a table of orders from end to end', async () => {
    for (const [name, query] of questions()) {
      for (const { statement, lines } of await plansOf(desk, query)) {
        const scans = lines.filter((line) => SCANNED.test(line));
        expect(scans, about(name, statement, lines)).toEqual([]);
      }
    }
    expect(desk.explained.size).toBeGreaterThan(300);
  }, 240_000);

  it('after a first import it knows how many orders there are', async () => {
    const { rows } = await sql<{
      n: number;
    }>`select reltuples::int as n from pg_class where relname = 'orders'`.execute(db);
    expect(rows[0]?.n).toBeGreaterThan(BASE);
  });
});

const SCANNED = /Seq Scan on (orders|order_text|order_bodies|order_keys|packages|order_packages)\b/;

const about = (name: string, statement: string, lines: readonly string[]) => [name, statement, ...lines].join('\n');

/** A walk along the index of a sort; lists that start from few rows sort those. */
const isWalk = (statement: string): boolean => /order by "orders"/.test(statement) && !statement.includes('named');

const remember = (asked: CompiledQuery[]) => (event: LogEvent) => {
  if (/^\s*(select|with)\b/.test(event.query.sql)) asked.push(event.query);
};

async function fill(orders: OrderStore, execute: (statement: string) => Promise<void>, fts: boolean): Promise<void> {
  const made = Array.from({ length: BASE }, (_, number) =>
    sampleOrder({
      number,
      status: ORDER_STATUSES[number % ORDER_STATUSES.length] ?? 'COMPLETED',
      createdAt: NOON - number * HOUR,
      updatedAt: NOON - number,
      shipBy: number % 7 === 0 ? null : NOON + (number - 100) * HOUR,
      total: `${number % 90}.00`,
      sku: `SKU-${number % 100}`,
      product: `Thing no. ${number}`,
      name: `Person ${number}`,
    }),
  );
  for (const { order } of made) order.paidAt = order.createdAt + HOUR;
  await orders.merge(made, mergeOrder, NOON);
  await multiplyOrders(execute, BASE, TIMES, fts);
}

const text = (words: string): OrderSearch => ({ kind: 'text', text: words });

const listed = (wishes: Partial<OrderPageQuery>): OrderPageQuery => ({
  shopIds: [SHOP],
  tab: 'all',
  attention: null,
  search: null,
  filter: NO_FILTER,
  zones: new Map(),
  now: NOON,
  sort: 'deadline',
  direction: 'desc',
  cursor: null,
  limit: 5,
  ...wishes,
});

const FILTERS: Record<string, Partial<OrderFilter>> = {
  none: {},
  courier: { couriers: ['J&T', 'Flash'] },
  'several columns': {
    payment: 'cod',
    note: 'without',
    print: 'never',
    quantity: { from: 2, to: null },
    kinds: ['gift'],
  },
  status: { statuses: ['PARTIALLY_SHIPPING'] },
  sku: { skus: ['SKU-7'] },
  days: { created: { from: '2026-05-18', to: '2026-05-19' } },
  paid: { paid: { from: '2026-05-18', to: '2026-05-19' } },
  due: { due: { within: 'next-24-hours' } },
};

function questions(): [string, OrderPageQuery][] {
  const ways = (['deadline', 'created', 'updated', 'total'] as const).flatMap((sort) =>
    (['asc', 'desc'] as const).map((direction) => ({ sort, direction })),
  );
  const pages = ORDER_TABS.flatMap((tab) =>
    ways.flatMap((way) =>
      Object.entries(FILTERS).map(([name, filter]): [string, OrderPageQuery] => [
        `${tab}, ${way.sort} ${way.direction}, filter: ${name}`,
        listed({ tab, ...way, filter: { ...NO_FILTER, ...filter } }),
      ]),
    ),
  );
  const searches = [text('n'), text('person 77'), text('thing'), { kind: 'ids' as const, ids: ['SKU-7', '11500'] }];
  return [
    ...pages,
    ...searches.map((search): [string, OrderPageQuery] => [JSON.stringify(search), listed({ search })]),
    ...['overdue', 'buyer-asks-to-cancel', 'label-failed'].map((attention): [string, OrderPageQuery] => [
      attention,
      listed({ attention }),
    ]),
  ];
}

/**
 * The plan of every statement that two pages, a list of refs and a count are made of. Each statement is explained once for
 * each tab: a tab of few orders may be read in another way than one of many.
 */
async function plansOf(desk: Desk, query: OrderPageQuery): Promise<Plan[]> {
  desk.asked.length = 0;
  const { nextCursor } = await desk.orders.page(query);
  if (nextCursor) await desk.orders.page({ ...query, cursor: nextCursor });
  await desk.orders.refs(query);
  await desk.orders.count(query);
  const plans: Plan[] = [];
  for (const asked of desk.asked) {
    const key = `${query.tab} ${asked.sql}`;
    if (SMALL.test(asked.sql) || desk.explained.has(key)) continue;
    desk.explained.add(key);
    plans.push({ statement: asked.sql, lines: await desk.explain(asked) });
  }
  return plans;
}

type Plan = { statement: string; lines: string[] };

/** Tables of a few rows for each shop. */
const SMALL = /from order_counts/;

/** What is read whole. The window that a walk cut out is read under the name of its table. */
function scansInSqlite(lines: readonly string[]): string[] {
  const isWindow = lines.some((line) => /^(CO-ROUTINE|MATERIALIZE) orders$/.test(line));
  return lines.filter((line) => {
    if (line.includes('VIRTUAL TABLE') || (isWindow && line === 'SCAN orders')) return false;
    return /^SCAN (order\w+|packages|[adfkpt])\b/.test(line);
  });
}

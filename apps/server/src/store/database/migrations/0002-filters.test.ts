import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type TestPostgres } from '../../../../../../scripts/postgres-for-tests.ts';
import { SHOP, sampleOrder, samplePackage } from '../../exam/sample-order.ts';
import { connectPostgres } from '../connect-postgres.ts';
import type { Db, Dialect } from '../dialect.ts';
import { nodeSqliteDialect, openSqlite } from '../node-sqlite.ts';
import { postgresDialect } from '../postgres-dialect.ts';
import { sqliteDialect } from '../sqlite-dialect.ts';
import type { Tables } from '../tables.ts';
import { first } from './0001-first.ts';
import { filters } from './0002-filters.ts';

let postgres: TestPostgres;
let folder: string;
beforeAll(async () => {
  postgres = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'om-filters-'));
});
afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

const PLACES: { name: string; dialect: Dialect; open: () => Promise<Db> }[] = [
  {
    name: 'SQLite',
    dialect: sqliteDialect,
    open: async () => new Kysely<Tables>({ dialect: nodeSqliteDialect(openSqlite(folder)) }),
  },
  { name: 'PostgreSQL', dialect: postgresDialect, open: async () => connectPostgres(await postgres.newDatabase()) },
];

describe.each(PLACES)('a database of the first day on $name', ({ dialect, open }) => {
  it('has the facts of its orders filled in when it learns to filter, more of them than fit in one slice', async () => {
    const db = await open();
    try {
      await first(dialect).up(db);
      await db.transaction().execute(async (trx) => {
        for (let number = 1; number <= COUNT; number += 1) await putOrder(trx, number);
      });
      await sql`insert into package_prints (shop_id, package_id, count, last_at) values (${SHOP}, 'b7', 3, 1), (${SHOP}, 'a7', 1, 1)`.execute(
        db,
      );
      await filters(dialect).up(db);
      expect(await facts(db, 7)).toEqual({ ...PLAIN, courier: 'Flash', prints: 3 });
      expect(await facts(db, 10)).toEqual({
        ...PLAIN,
        courier: 'J&T',
        paid_at: null,
        warehouse_id: 'w-1',
        option_name: 'Express',
        cod: 1,
        kinds: 1 + 8,
        told_note: 2,
      });
      expect(await facts(db, COUNT)).toEqual({ ...PLAIN, courier: 'Flash' });
      const choices = await sql<{ value: string }>`select value from order_choices order by kind, value`.execute(db);
      expect(choices.rows.map(({ value }) => value)).toEqual(['Flash', 'J&T', 'Express', 'AWAITING_SHIPMENT', 'w-1']);
    } finally {
      await db.destroy();
    }
  }, 120_000);
});

const COUNT = 513;
const PAID = 1_000;
const PLAIN = {
  paid_at: PAID,
  warehouse_id: null,
  option_name: null,
  cod: 0,
  kinds: 0,
  told_note: 0,
  own_note: 0,
  tagged: 0,
  prints: 0,
};

/** As the first day wrote it. Every tenth order is dressed up; the second package of the others names the courier. */
async function putOrder(db: Db, number: number): Promise<void> {
  const { order } = sampleOrder({ number });
  const plain = { ...order, paidAt: PAID };
  const body = number % 10 === 0 ? dressed(plain) : plain;
  await sql`insert into orders (row, shop_id, id, status, tab, created_at, updated_at, ship_by, total, currency, total_units,
      total_scale, items, packages, asks_cancel, address_changed, is_open, read_at)
    values (${number}, ${SHOP}, ${order.id}, ${order.status}, 'to-ship', 1, 1, 1, 1, 'MYR', 1, 0, 1, 2, 0, 0, 1, 1)`.execute(
    db,
  );
  await sql`insert into order_bodies (row, body, raw) values (${number}, ${JSON.stringify(body)}, '{}')`.execute(db);
  for (const [id, providerName] of [
    ['a', null],
    ['b', 'Flash'],
    ['c', 'Skynet'],
  ] as const) {
    const parcel = JSON.stringify(samplePackage(`${id}${number}`, { providerName }));
    await sql`insert into packages (shop_id, id, status, told_at, waits, shared, body)
      values (${SHOP}, ${id + number}, 'TO_FULFILL', 1, 1, 0, ${parcel})`.execute(db);
    await sql`insert into order_packages (shop_id, order_id, package_id, line_item_ids)
      values (${SHOP}, ${order.id}, ${id + number}, '[]')`.execute(db);
  }
}

type Order = ReturnType<typeof sampleOrder>['order'];
const dressed = (order: Order): Order => ({
  ...order,
  paidAt: null,
  payment: { ...order.payment, isCod: true },
  shipping: { ...order.shipping, providerName: 'J&T', warehouseId: 'w-1', deliveryOptionName: 'Express' },
  kinds: ['cod', 'gift'],
  buyerMessage: 'hello',
  sellerNote: 'wrap it',
});

async function facts(db: Db, row: number): Promise<unknown> {
  const { rows } = await sql<Record<string, unknown>>`
    select paid_at, warehouse_id, courier, option_name, cod, kinds, told_note, own_note, tagged, prints
    from orders where row = ${row}`.execute(db);
  return { ...rows[0] };
}

import type { Order, Package } from '@order-manager/domain';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { kindBits } from '../../orders/kind-bits.ts';
import type { BulkPlan, BulkRow, Db, DdlWords, Dialect } from '../dialect.ts';

/** What the desk filters by stands beside what it sorts by; orders that are here already are read once, slice by slice. */
export const filters = (dialect: Dialect): Migration => ({
  up: async (db: Db) => {
    for (const statement of filterTables(dialect.ddl)) await sql.raw(statement).execute(db);
    await fillFacts(db, dialect);
    for (const statement of FROM_OTHER_TABLES) await sql.raw(statement).execute(db);
    await sql.raw('drop table filter_facts').execute(db);
  },
});

/** `own_note`, `tagged` and `prints` are ours alone: no sync writes them. */
const filterTables = ({ text, int, clustered }: DdlWords): string[] => [
  ...[`paid_at ${int}`, `warehouse_id ${text}`, `courier ${text}`, `option_name ${text}`].map(added),
  ...['cod', 'kinds', 'told_note', 'own_note', 'tagged', 'prints'].map((flag) =>
    added(`${flag} ${int} not null default 0`),
  ),
  `create index orders_by_paid on orders (shop_id, paid_at) where paid_at is not null`,
  `create table order_choices (
    shop_id ${text} not null, kind ${text} not null, value ${text} not null,
    primary key (shop_id, kind, value)) ${clustered}`,
  `create table filter_facts (
    row ${int} primary key, paid_at ${int}, warehouse_id ${text}, courier ${text}, option_name ${text}, cod ${int},
    kinds ${int}, told_note ${int})`,
];

const added = (column: string) => `alter table orders add column ${column}`;

const SLICE = 500;

async function fillFacts(db: Db, dialect: Dialect): Promise<void> {
  for (let last = 0; ; ) {
    const { rows } = await sql<{ row: number; body: string }>`
      select row, body from order_bodies where row > ${last} order by row limit ${SLICE}`.execute(db);
    const end = rows.at(-1);
    if (!end) return;
    const couriers = await readCouriers(db, last, end.row);
    const facts = rows.map(({ row, body }) => factsOf(row, JSON.parse(body) as Order, couriers.get(row) ?? null));
    await dialect.upsert(db, FACTS, facts);
    await sql.raw(TAKE_FACTS).execute(db);
    await sql.raw('delete from filter_facts').execute(db);
    last = end.row;
  }
}

/** The courier of the first package that names one. */
async function readCouriers(db: Db, after: number, upTo: number): Promise<Map<number, string>> {
  const { rows } = await sql<{ row: number; body: string }>`
    select o.row, p.body from orders o
    join order_packages l on l.shop_id = o.shop_id and l.order_id = o.id
    join packages p on p.shop_id = l.shop_id and p.id = l.package_id
    where o.row > ${after} and o.row <= ${upTo} order by o.row, l.package_id desc`.execute(db);
  const named = rows.map(({ row, body }) => [row, (JSON.parse(body) as Package).providerName] as const);
  return new Map(named.flatMap(([row, name]) => (name ? [[row, name] as const] : [])));
}

const factsOf = (row: number, order: Order, courierOfPackage: string | null): BulkRow => [
  row,
  order.paidAt,
  order.shipping.warehouseId,
  order.shipping.providerName ?? courierOfPackage,
  order.shipping.deliveryOptionName,
  order.payment.isCod ? 1 : 0,
  kindBits(order.kinds),
  Number(order.buyerMessage !== null) + Number(order.sellerNote !== null),
];

const FACT_COLUMNS = [
  ['row', 'int'],
  ['paid_at', 'int'],
  ['warehouse_id', 'text'],
  ['courier', 'text'],
  ['option_name', 'text'],
  ['cod', 'int'],
  ['kinds', 'int'],
  ['told_note', 'int'],
] as const;

/** A table of this step alone. */
const FACTS = { table: 'filter_facts', columns: FACT_COLUMNS, key: [] } as unknown as BulkPlan;

const TAKE_FACTS = `update orders set ${FACT_COLUMNS.slice(1)
  .map(([name]) => `${name} = f.${name}`)
  .join(', ')} from filter_facts f where f.row = orders.row`;

const chosen = (kind: string, column: string) =>
  `insert into order_choices (shop_id, kind, value)
    select distinct shop_id, '${kind}', ${column} from orders where ${column} is not null`;

const FROM_OTHER_TABLES = [
  ...[
    ['status', 'status'],
    ['warehouse', 'warehouse_id'],
    ['courier', 'courier'],
    ['option', 'option_name'],
  ].map(([kind = '', column = '']) => chosen(kind, column)),
  `update orders set prints = p.prints from (
    select l.shop_id, l.order_id, max(r.count) as prints from package_prints r
    join order_packages l on l.shop_id = r.shop_id and l.package_id = r.package_id
    group by l.shop_id, l.order_id) p
    where p.shop_id = orders.shop_id and p.order_id = orders.id`,
];

import { CompiledQuery, sql } from 'kysely';
import { columnNames, onConflict } from './bulk-sql.ts';
import { type BulkPlan, type BulkRow, type Db, type Dialect, TOO_MANY } from './dialect.ts';

/** PostgreSQL's own words: lists and many rows as arrays, text search by pg_trgm. */
export const postgresDialect: Dialect = {
  name: 'postgres',
  ddl: {
    text: 'text collate "C"',
    int: 'bigint',
    serial: 'bigint generated always as identity primary key',
    clustered: '',
  },
  createExtras: async (db) => {
    await sql`create sequence order_rows`.execute(db);
  },
  texts: (values) => sql`(select unnest(${values.filter(isStorable)}::text[]) collate "C")`,
  numbers: (values) => sql`(select unnest(${values}::bigint[]))`,
  rowList: (rows) => sql`select unnest(${rows}::bigint[]) as row`,
  upsert: async (trx, plan, rows) => {
    if (rows.length > 0) await trx.executeQuery(CompiledQuery.raw(insertSql(plan), byColumn(plan, rows)));
  },
  remove: async (trx, plan, rows) => {
    if (rows.length > 0) await trx.executeQuery(CompiledQuery.raw(deleteSql(plan), byKey(plan, rows)));
  },
  lock: async (trx, names) => {
    for (const name of [...names].sort()) {
      await sql`select pg_advisory_xact_lock(${LOCK_SPACE}::int, hashtext(${name}))`.execute(trx);
    }
  },
  nextRows: async (trx, count) => {
    const { rows } = await sql<{ row: number }>`
      select nextval('order_rows') as row from generate_series(1, ${count}::int)`.execute(trx);
    return rows.map(({ row }) => row);
  },
  writeText: (trx, rows) =>
    postgresDialect.upsert(
      trx,
      TEXT_PLAN,
      rows.map(({ row, text }) => [row, text]),
    ),
  rowsWithText: async (_db, text, most) => sql`
    with hits as materialized (
      select t.row from order_text t where t.text like ${pattern(text)} limit ${most + 1})
    select ${TOO_MANY}::bigint as row where (select count(*) from hits) > ${most}
    union all
    select row from hits where (select count(*) from hits) <= ${most}`,
  holds: (expression, text) => sql`${expression} like ${pattern(text)}`,
  analyze: async (db) => {
    // What came in lately lies before the text index unsorted, and every search reads all of that.
    await sql`select gin_clean_pending_list(oid) from pg_class where relname = 'order_text_trigrams'`.execute(db);
    await sql`analyze orders, order_text, order_keys, packages, order_packages, order_counts`.execute(db);
  },
  claim: sql`for update skip locked`,
};

/** Makes substring search fast where the database user may; gives false where every search has to read the texts. */
export async function tryTextIndex(db: Db): Promise<boolean> {
  try {
    await sql`create extension if not exists pg_trgm`.execute(db);
    await sql`create index if not exists order_text_trigrams on order_text using gin (text gin_trgm_ops)`.execute(db);
    return true;
  } catch {
    return false;
  }
}

const LOCK_SPACE = 7_201;

/** No text of PostgreSQL holds the character NUL, so none that does is equal to one that is stored. */
const isStorable = (text: string): boolean => !text.includes('\0');

const TEXT_PLAN: BulkPlan = {
  table: 'order_text',
  columns: [
    ['row', 'int'],
    ['text', 'text'],
  ],
  key: ['row'],
  set: ['text'],
};

const insertSql = (plan: BulkPlan) =>
  `insert into ${plan.table} (${columnNames(plan)}) select * from unnest(${plan.columns
    .map(([, type], index) => `$${index + 1}::${arrayType(type)}`)
    .join(', ')}) ${onConflict(plan)}`;

const deleteSql = (plan: BulkPlan) => {
  const types = new Map(plan.columns);
  const lists = plan.key.map((column, index) => `$${index + 1}::${arrayType(types.get(column) ?? 'text')}`);
  return `delete from ${plan.table} where (${plan.key.join(', ')}) in (select * from unnest(${lists.join(', ')}))`;
};

const arrayType = (type: 'text' | 'int') => (type === 'text' ? 'text[]' : 'bigint[]');

const byColumn = (plan: BulkPlan, rows: readonly BulkRow[]) =>
  plan.columns.map((_, index) => rows.map((row) => row[index]));

const byKey = (plan: BulkPlan, rows: readonly BulkRow[]) => plan.key.map((_, index) => rows.map((row) => row[index]));

const pattern = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

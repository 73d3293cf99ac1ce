import { CompiledQuery, sql } from 'kysely';
import { columnNames, onConflict } from './bulk-sql.ts';
import { type BulkPlan, type Db, type Dialect, TOO_MANY } from './dialect.ts';
import { ManyRows } from './node-sqlite.ts';
import { rareTrigrams } from './rare-trigrams.ts';

/** SQLite's own words: lists as JSON, many rows through one prepared statement, text search by FTS5 trigrams. */
export const sqliteDialect: Dialect = {
  name: 'sqlite',
  ddl: { text: 'text', int: 'integer', serial: 'integer primary key', clustered: 'without rowid' },
  createExtras: async (db) => {
    await sql.raw(FTS).execute(db);
  },
  texts: (values) => sql`(select value from json_each(${JSON.stringify(values)}))`,
  numbers: (values) => sql`(select value from json_each(${JSON.stringify(values)}))`,
  rowList: (rows) => sql`select value as row from json_each(${JSON.stringify(rows)})`,
  upsert: (trx, plan, rows) => runMany(trx, insertSql(plan), rows),
  remove: (trx, plan, rows) => runMany(trx, deleteSql(plan), rows),
  // A transaction is immediate: whoever is in one is the only writer.
  lock: async () => {},
  nextRows: async (trx, count) => {
    const { rows } = await sql<{ top: number }>`select coalesce(max(row), 0) as top from orders`.execute(trx);
    const top = rows[0]?.top ?? 0;
    return Array.from({ length: count }, (_, index) => top + 1 + index);
  },
  writeText: async (trx, rows) => {
    const old = rows.filter(({ fresh }) => !fresh).map(({ row }) => [row]);
    const values = rows.map(({ row, text }) => [row, text]);
    await runMany(trx, 'insert or replace into order_text (row, text) values (?, ?)', values);
    await runMany(trx, 'delete from order_fts where rowid = ?', old);
    await runMany(trx, 'insert into order_fts (rowid, text) values (?, ?)', values);
  },
  // The index tells who holds the letters somewhere; each of those costs a look at its text.
  rowsWithText: async (db, text, most) => sql`
    with candidates as materialized (
      select rowid as row from order_fts where order_fts match ${trigramQuery(await rareTrigrams(db, text))} limit ${most + 1})
    select ${TOO_MANY} as row where (select count(*) from candidates) > ${most}
    union all
    select c.row from candidates c where (select count(*) from candidates) <= ${most}
      and instr((select t.text from order_text t where t.row = c.row), ${text}) > 0`,
  holds: (expression, text) => sql`instr(${expression}, ${text}) > 0`,
  // Its plans follow from the indexes alone.
  analyze: async () => {},
  claim: sql``,
};

/** Holds only which trigram is in which row; the text itself is compared in `order_text`. */
const FTS =
  "create virtual table order_fts using fts5(text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1')";

async function runMany(trx: Db, text: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  if (rows.length > 0) await trx.executeQuery(CompiledQuery.raw(text, [new ManyRows(rows)]));
}

const insertSql = (plan: BulkPlan) =>
  `insert into ${plan.table} (${columnNames(plan)}) values (${plan.columns.map(() => '?').join(', ')}) ${onConflict(plan)}`;

const deleteSql = (plan: BulkPlan) =>
  `delete from ${plan.table} where ${plan.key.map((column) => `${column} = ?`).join(' and ')}`;

/** Their rows hold the text's letters, if not always in one piece, which is then checked on the text itself. */
const trigramQuery = (trigrams: readonly string[]): string =>
  trigrams.map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ');

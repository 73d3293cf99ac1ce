import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

/** The words in which the two databases differ, for the migrations. */
export type DdlWords = {
  /** Ids and words: compared byte by byte, so that both databases sort alike. */
  text: string;
  int: string;
  serial: string;
  /** Rows lie in the order of the primary key. */
  clustered: string;
};

export type ColumnType = 'text' | 'int';

/** One table's many-row write: every row has the values of `columns`, in that order. */
export type BulkPlan = {
  table: keyof Tables;
  columns: readonly (readonly [name: string, type: ColumnType])[];
  /** Columns that name a row; on conflict the `set` columns are replaced and the `add` columns summed up. */
  key: readonly string[];
  set?: readonly string[];
  add?: readonly string[];
};

export type BulkRow = readonly (string | number | null)[];

/** Stands for rows that nobody counted. */
export const TOO_MANY = -1;

/** Everything that is not the same SQL on both databases. */
export type Dialect = {
  name: 'sqlite' | 'postgres';
  ddl: DdlWords;
  /** What only this database needs: text search and row numbers. */
  createExtras(db: Db): Promise<void>;
  /** A subquery that yields these texts or numbers, for `in`. */
  texts(values: readonly string[]): RawBuilder<unknown>;
  numbers(values: readonly number[]): RawBuilder<unknown>;
  /** These numbers as `select row …`. */
  rowList(rows: readonly number[]): RawBuilder<unknown>;
  /** Writes many rows in one statement. No key may be named twice. */
  upsert(trx: Db, plan: BulkPlan, rows: readonly BulkRow[]): Promise<void>;
  /** Deletes the rows whose key columns equal these. */
  remove(trx: Db, plan: BulkPlan, rows: readonly BulkRow[]): Promise<void>;
  /** Until the transaction ends nobody else is past a lock of these names: merges of one shop happen one after the other. */
  lock(trx: Db, names: readonly string[]): Promise<void>;
  /** Fresh row numbers for orders. */
  nextRows(trx: Db, count: number): Promise<number[]>;
  /** Replaces the searchable text of orders. `fresh` rows are known to be new. */
  writeText(trx: Db, rows: readonly { row: number; text: string; fresh: boolean }[]): Promise<void>;
  /**
   * Rows of `order_text` that hold this text of three or more characters, as `select row …`; `TOO_MANY` alone where more than
   * `most` would have to be looked at.
   */
  rowsWithText(db: Db, text: string, most: number): Promise<RawBuilder<unknown>>;
  /** Whether a text expression holds a piece of text. */
  holds(expression: RawBuilder<unknown>, text: string): RawBuilder<unknown>;
  /** Has the planner look at the tables of orders again; what it takes an empty table for, it reads from end to end. */
  analyze(db: Db): Promise<void>;
  /** `for update skip locked` where several processes share the database. */
  claim: RawBuilder<unknown>;
};

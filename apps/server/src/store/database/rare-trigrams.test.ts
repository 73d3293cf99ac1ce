import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Db } from './dialect.ts';
import { migrate } from './migrate.ts';
import { nodeSqliteDialect, openSqlite } from './node-sqlite.ts';
import { rareTrigrams } from './rare-trigrams.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

let folder: string;
let db: Db;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'om-trigrams-'));
  db = new Kysely<Tables>({ dialect: nodeSqliteDialect(openSqlite(folder)) });
  await migrate(db, sqliteDialect);
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true, force: true });
});

const write = async (texts: readonly string[]) => {
  for (const [index, text] of texts.entries()) {
    await sql`insert or replace into order_text (row, text) values (${index + 1}, ${text})`.execute(db);
  }
};

test('of a text the three rarest trigrams are looked up, wherever they stand in it', async () => {
  await write(Array.from({ length: 40 }, (_, index) => (index < 3 ? 'plain shirt zq9' : 'plain shirt')));
  const looked = await rareTrigrams(db, 'plain shirt zq9');
  expect(looked.filter((trigram) => 'plain shirt'.includes(trigram))).toEqual([]);
  expect(looked).toHaveLength(3);
});

test('letters beyond the first plane stay whole, short and empty tables serve too', async () => {
  expect(await rareTrigrams(db, '𝒜𝒷𝒸')).toEqual(['𝒜𝒷𝒸']);
  expect(await rareTrigrams(db, 'abcabc')).toHaveLength(3);
});

test('a table that has grown is looked at anew', async () => {
  await write(['aaa bbb']);
  await rareTrigrams(db, 'aaa');
  await write(Array.from({ length: 20 }, () => 'abc def ghi'));
  expect(await rareTrigrams(db, 'abcdefghi')).not.toContain('abc');
});

test('however long a text is, three lists are read for it', async () => {
  expect(await rareTrigrams(db, 'x1y2z3'.repeat(3_000))).toHaveLength(3);
});

import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { DdlWords, Dialect } from '../dialect.ts';

/** What a team writes on orders: one note, tags, and the way back from a change of many tags. And a buyer's orders at hand. */
export const notes = (dialect: Dialect): Migration => ({
  up: async (db) => {
    for (const statement of tables(dialect.ddl)) await sql.raw(statement).execute(db);
  },
});

const tables = ({ text, int, clustered }: DdlWords) => [
  `create table order_notes (
    shop_id ${text} not null, order_id ${text} not null, text ${text} not null, author ${text} not null, at ${int} not null,
    version ${int} not null, primary key (shop_id, order_id))`,
  `create table order_tags (
    shop_id ${text} not null, order_id ${text} not null, tag ${text} not null, name ${text} not null, row ${int} not null,
    primary key (shop_id, order_id, tag)) ${clustered}`,
  `create index order_tags_by_tag on order_tags (shop_id, tag, row)`,
  `create table tag_changes (
    change_id ${text} not null, shop_id ${text} not null, order_id ${text} not null, added ${text} not null,
    removed ${text} not null, at ${int} not null, primary key (change_id, shop_id, order_id)) ${clustered}`,
  `create index tag_changes_by_age on tag_changes (at)`,
  `create index orders_of_buyer on orders (shop_id, buyer_id) where buyer_id is not null`,
];

import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Db, DdlWords, Dialect } from '../dialect.ts';

/** Webhooks that came in, where TikTok was told to send them, and who shares the work. */
export const webhooks = (dialect: Dialect): Migration => ({
  up: async (db: Db) => {
    for (const statement of webhookTables(dialect.ddl)) await sql.raw(statement).execute(db);
  },
});

const webhookTables = ({ text, int, clustered }: DdlWords) => [
  `create table inbox (
    app_key ${text} not null, key ${text} not null, shop_id ${text}, type ${int}, news ${text} not null, body ${text},
    state ${text} not null, received_at ${int} not null, done_at ${int}, primary key (app_key, key)) ${clustered}`,
  `create index inbox_waiting on inbox (shop_id, received_at) where state = 'waiting'`,
  `create index inbox_by_age on inbox (received_at)`,
  `create table registrations (
    shop_id ${text} primary key, address ${text} not null, topics ${text} not null, refused ${text} not null,
    elsewhere ${text} not null, checked_at ${int} not null, problem ${text})`,
  `create table presence (owner ${text} primary key, role ${text} not null, seen_at ${int} not null)`,
];

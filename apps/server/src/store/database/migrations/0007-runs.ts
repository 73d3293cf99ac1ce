import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Db, DdlWords, Dialect } from '../dialect.ts';

/** Runs of many thousands: they gather their packages, and their lists and labels are counted without reading the items. */
export const runs = (dialect: Dialect): Migration => ({
  up: async (db: Db) => {
    for (const statement of [...columns(dialect.ddl), ...fill(dialect), ...INDEXES])
      await sql.raw(statement).execute(db);
  },
});

const columns = ({ text }: DdlWords): string[] => [
  `alter table runs add column wish ${text}`,
  `alter table runs add column gatherer ${text}`,
  `alter table runs add column totals ${text}`,
  `alter table run_items add column shop_id ${text} not null default ''`,
  `alter table run_items add column label ${text} not null default 'none'`,
  `alter table prints add column series ${text}`,
];

function fill({ name }: Dialect): string[] {
  const inUnit = (key: string) => (name === 'sqlite' ? `json_extract(unit, '$.${key}')` : `unit::json ->> '${key}'`);
  return [
    `update run_items set shop_id = ${inUnit('shopId')}, package_id = coalesce(package_id, ${inUnit('packageId')})`,
    `update run_items set label = coalesce((select l.state from labels l
      where l.shop_id = run_items.shop_id and l.package_id = run_items.package_id), 'none')`,
  ];
}

const INDEXES = [
  'drop index run_items_by_state',
  'create index run_items_by_state on run_items (run_id, state, position, label)',
  `create index run_items_done on run_items (run_id, updated_at, position, label) where state = 'done'`,
  'create index run_items_of_package on run_items (shop_id, package_id) where package_id is not null',
  'create index prints_of_series on prints (series) where series is not null',
];

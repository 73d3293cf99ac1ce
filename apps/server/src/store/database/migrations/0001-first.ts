import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Db, DdlWords, Dialect } from '../dialect.ts';

/** Everything of the first day: connections, orders, counts, shipping and the desk. */
export const first = (dialect: Dialect): Migration => ({
  up: async (db: Db) => {
    for (const statement of firstTables(dialect.ddl)) await sql.raw(statement).execute(db);
    for (const statement of orderIndexes()) await sql.raw(statement).execute(db);
    await dialect.createExtras(db);
  },
});

const firstTables = (words: DdlWords): string[] => [
  ...installationTables(words),
  ...orderTables(words),
  ...countTables(words),
  ...shippingTables(words),
  ...deskTables(words),
];

const installationTables = ({ text, int }: DdlWords) => [
  `create table installation (id ${int} primary key, canary ${text} not null, created_at ${int} not null)`,
  `create table connections (
    id ${text} primary key, environment ${text} not null, app_key ${text} not null, open_id ${text} not null,
    app_secret ${text}, seller_name ${text}, access_token ${text}, access_expires_at ${int} not null,
    refresh_token ${text}, refresh_expires_at ${int}, granted_scopes ${text} not null, state ${text} not null,
    problem ${text}, checked ${text}, created_at ${int} not null, refresh_owner ${text}, refresh_until ${int},
    unique (app_key, open_id))`,
  `create table shops (
    id ${text} primary key, connection_id ${text} not null references connections (id), environment ${text} not null,
    name ${text} not null, region ${text} not null, seller_type ${text}, code ${text}, cipher ${text} not null,
    state ${text} not null, warehouses ${text} not null)`,
  `create table cursors (
    shop_id ${text} primary key, import ${text} not null, expected ${int}, polled_up_to ${int}, last_success_at ${int},
    last_webhook_at ${int}, next_try_at ${int}, problem ${text})`,
];

const orderTables = ({ text, int, serial, clustered }: DdlWords) => [
  `create table orders (
    row ${int} primary key, shop_id ${text} not null, id ${text} not null, status ${text} not null, tab ${text} not null,
    created_at ${int} not null, updated_at ${int} not null, ship_by ${int} not null, total ${int} not null,
    currency ${text} not null, total_units ${int} not null, total_scale ${int} not null, items ${int} not null,
    packages ${int} not null, buyer_id ${text}, due_at ${int}, cancels_at ${int}, asks_cancel ${int} not null,
    address_changed ${int} not null, is_open ${int} not null, read_at ${int} not null, unique (shop_id, id))`,
  `create table order_bodies (row ${int} primary key, body ${text} not null, raw ${text} not null)`,
  `create table order_text (row ${int} primary key, text ${text} not null)`,
  `create table order_keys (
    key ${text} not null, kind ${int} not null, shop_id ${text} not null, row ${int} not null,
    primary key (key, shop_id, row)) ${clustered}`,
  `create table packages (
    shop_id ${text} not null, id ${text} not null, status ${text} not null, told_at ${int} not null,
    waits ${int} not null, shared ${int} not null, body ${text} not null, primary key (shop_id, id))`,
  `create table order_packages (
    shop_id ${text} not null, order_id ${text} not null, package_id ${text} not null, line_item_ids ${text} not null,
    primary key (shop_id, order_id, package_id)) ${clustered}`,
  `create table timeline (
    id ${serial}, shop_id ${text} not null, order_id ${text}, package_id ${text}, at ${int} not null,
    actor ${text} not null, what ${text} not null, facts ${text} not null)`,
];

const countTables = ({ text, int, clustered }: DdlWords) => [
  `create table order_counts (
    shop_id ${text} not null, tab ${text} not null, orders ${int} not null, items ${int} not null,
    packages ${int} not null, buyers ${int} not null, primary key (shop_id, tab)) ${clustered}`,
  `create table order_sales (
    shop_id ${text} not null, tab ${text} not null, currency ${text} not null, scale ${int} not null,
    units ${int} not null, primary key (shop_id, tab, currency, scale)) ${clustered}`,
  `create table buyer_counts (
    shop_id ${text} not null, tab ${text} not null, buyer_id ${text} not null, orders ${int} not null,
    primary key (shop_id, tab, buyer_id)) ${clustered}`,
];

const shippingTables = ({ text, int, clustered }: DdlWords) => [
  `create table shipments (
    shop_id ${text} not null, key ${text} not null, state ${text}, number ${int} not null, run_id ${text}, owner ${text},
    owned_until ${int}, updated_at ${int} not null, primary key (shop_id, key)) ${clustered}`,
  `create table runs (
    id ${text} primary key, number ${int} not null unique, request_id ${text} not null unique, state ${text} not null,
    environment ${text} not null, started_by ${text} not null, started_at ${int} not null, finished_at ${int},
    handover ${text} not null, shop_ids ${text} not null)`,
  `create table run_items (
    run_id ${text} not null references runs (id), position ${int} not null, key ${text} not null, unit ${text} not null,
    tracking ${text}, state ${text} not null, outcome ${text}, facts ${text} not null, package_id ${text}, owner ${text},
    updated_at ${int} not null, primary key (run_id, position))`,
  `create index run_items_by_state on run_items (run_id, state, position)`,
  `create table run_item_orders (
    shop_id ${text} not null, order_id ${text} not null, run_id ${text} not null, position ${int} not null,
    primary key (shop_id, order_id, run_id, position)) ${clustered}`,
  `create table labels (
    shop_id ${text} not null, package_id ${text} not null, state ${text} not null, reason ${text}, tries ${int} not null,
    next_try_at ${int}, file ${text}, pages ${int}, updated_at ${int} not null, primary key (shop_id, package_id))`,
  `create index labels_failed on labels (shop_id, package_id) where state = 'failed'`,
  `create table prints (
    id ${text} primary key, environment ${text} not null, actor ${text} not null, created_at ${int} not null,
    request ${text} not null, result ${text} not null, file ${text} not null)`,
  `create table print_packages (
    print_id ${text} not null references prints (id), position ${int} not null, shop_id ${text} not null,
    package_id ${text} not null, primary key (print_id, position)) ${clustered}`,
  `create table package_prints (
    shop_id ${text} not null, package_id ${text} not null, count ${int} not null, last_at ${int} not null,
    primary key (shop_id, package_id)) ${clustered}`,
];

const deskTables = ({ text, int }: DdlWords) => [
  `create table sessions (
    id ${text} primary key, token_hash ${text} not null unique, role ${text} not null, state ${text} not null,
    created_at ${int} not null, last_seen_at ${int} not null, expires_at ${int} not null, user_agent ${text} not null)`,
  `create table links (
    state ${text} primary key, app_key ${text} not null, app_secret ${text}, opened_at ${int} not null,
    arrival_id ${text} unique, code ${text}, shop_region ${text}, arrived_at ${int}, declined ${int} not null)`,
  `create table used_codes (code_hash ${text} primary key, at ${int} not null)`,
  `create table preferences (key ${text} primary key, value ${text} not null)`,
];

/** Every tab and every sort is one walk along an index; the narrow ones hold only the few orders that need a person. */
const orderIndexes = (): string[] => [
  ...['ship_by', 'created_at', 'updated_at', 'total'].flatMap((sort) => [
    `create index orders_by_tab_${sort} on orders (shop_id, tab, ${sort}, id)`,
    `create index orders_by_${sort} on orders (shop_id, ${sort}, id)`,
  ]),
  `create index orders_due on orders (shop_id, due_at) where due_at is not null`,
  `create index orders_cancelled_soon on orders (shop_id, cancels_at) where cancels_at is not null`,
  `create index orders_asking on orders (shop_id, id) where asks_cancel = 1`,
  `create index orders_moved on orders (shop_id, id) where address_changed = 1`,
  `create index orders_open on orders (shop_id, read_at) where is_open = 1`,
  `create index order_packages_by_package on order_packages (shop_id, package_id)`,
  `create index packages_waiting on packages (shop_id, id) where waits = 1`,
  `create index packages_shared on packages (shop_id, id) where shared = 1`,
  `create index timeline_of_order on timeline (shop_id, order_id, at)`,
  `create index timeline_of_package on timeline (shop_id, package_id, at) where package_id is not null`,
];

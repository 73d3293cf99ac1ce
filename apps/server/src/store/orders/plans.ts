import type { BulkPlan, BulkRow } from '../database/dialect.ts';
import type { OrderRow } from '../database/tables.ts';

const ORDER_COLUMNS = [
  ['row', 'int'],
  ['shop_id', 'text'],
  ['id', 'text'],
  ['status', 'text'],
  ['tab', 'text'],
  ['created_at', 'int'],
  ['updated_at', 'int'],
  ['ship_by', 'int'],
  ['total', 'int'],
  ['currency', 'text'],
  ['total_units', 'int'],
  ['total_scale', 'int'],
  ['items', 'int'],
  ['packages', 'int'],
  ['buyer_id', 'text'],
  ['due_at', 'int'],
  ['cancels_at', 'int'],
  ['asks_cancel', 'int'],
  ['address_changed', 'int'],
  ['is_open', 'int'],
  ['read_at', 'int'],
  ['paid_at', 'int'],
  ['warehouse_id', 'text'],
  ['courier', 'text'],
  ['option_name', 'text'],
  ['cod', 'int'],
  ['kinds', 'int'],
  ['told_note', 'int'],
] as const satisfies readonly (readonly [keyof OrderRow, 'text' | 'int'])[];

const FIXED = ['row', 'shop_id', 'id'];

/** The many-row writes of a merge. */
export const ORDERS: BulkPlan = {
  table: 'orders',
  columns: ORDER_COLUMNS,
  key: ['row'],
  set: ORDER_COLUMNS.map(([name]) => name).filter((name) => !FIXED.includes(name)),
};

export const toOrderValues = (facts: OrderRow): BulkRow => ORDER_COLUMNS.map(([name]) => facts[name]);

export const CHOICES: BulkPlan = {
  table: 'order_choices',
  columns: [
    ['shop_id', 'text'],
    ['kind', 'text'],
    ['value', 'text'],
  ],
  key: ['shop_id', 'kind', 'value'],
};

export const BODIES: BulkPlan = {
  table: 'order_bodies',
  columns: [
    ['row', 'int'],
    ['body', 'text'],
    ['raw', 'text'],
  ],
  key: ['row'],
  set: ['body', 'raw'],
};

export const KEYS: BulkPlan = {
  table: 'order_keys',
  columns: [
    ['key', 'text'],
    ['shop_id', 'text'],
    ['row', 'int'],
    ['kind', 'int'],
  ],
  key: ['key', 'shop_id', 'row'],
  set: ['kind'],
};

export const PACKAGES: BulkPlan = {
  table: 'packages',
  columns: [
    ['shop_id', 'text'],
    ['id', 'text'],
    ['status', 'text'],
    ['told_at', 'int'],
    ['waits', 'int'],
    ['shared', 'int'],
    ['body', 'text'],
  ],
  key: ['shop_id', 'id'],
  set: ['status', 'told_at', 'waits', 'shared', 'body'],
};

export const LINKS: BulkPlan = {
  table: 'order_packages',
  columns: [
    ['shop_id', 'text'],
    ['order_id', 'text'],
    ['package_id', 'text'],
    ['line_item_ids', 'text'],
  ],
  key: ['shop_id', 'order_id', 'package_id'],
  set: ['line_item_ids'],
};

export const COUNTS: BulkPlan = {
  table: 'order_counts',
  columns: [
    ['shop_id', 'text'],
    ['tab', 'text'],
    ['orders', 'int'],
    ['items', 'int'],
    ['packages', 'int'],
    ['buyers', 'int'],
  ],
  key: ['shop_id', 'tab'],
  add: ['orders', 'items', 'packages', 'buyers'],
};

export const SALES: BulkPlan = {
  table: 'order_sales',
  columns: [
    ['shop_id', 'text'],
    ['tab', 'text'],
    ['currency', 'text'],
    ['scale', 'int'],
    ['units', 'int'],
  ],
  key: ['shop_id', 'tab', 'currency', 'scale'],
  add: ['units'],
};

export const BUYERS: BulkPlan = {
  table: 'buyer_counts',
  columns: [
    ['shop_id', 'text'],
    ['tab', 'text'],
    ['buyer_id', 'text'],
    ['orders', 'int'],
  ],
  key: ['shop_id', 'tab', 'buyer_id'],
  set: ['orders'],
};

export const TIMELINE: BulkPlan = {
  table: 'timeline',
  columns: [
    ['shop_id', 'text'],
    ['order_id', 'text'],
    ['package_id', 'text'],
    ['at', 'int'],
    ['actor', 'text'],
    ['what', 'text'],
    ['facts', 'text'],
  ],
  key: [],
};

import type { Db, Dialect } from '../database/dialect.ts';
import type { NewRunItem } from '../store.ts';

type Place = { runId: string; from: number; at: number };

/** Writes items behind each other from one position on, with the orders they belong to. */
export async function insertItems(trx: Db, dialect: Dialect, { runId, from, at }: Place, items: readonly NewRunItem[]) {
  await dialect.upsert(
    trx,
    ITEMS,
    items.map(({ key, unit, tracking }, place) => [
      runId,
      from + place,
      key,
      unit.shopId,
      unit.packageId,
      JSON.stringify(unit),
      tracking === null ? null : JSON.stringify(tracking),
      'waiting',
      '{}',
      at,
    ]),
  );
  const orders = items.flatMap(({ unit }, place) =>
    [...new Set(unit.orderIds)].map((orderId) => [unit.shopId, orderId, runId, from + place]),
  );
  await dialect.upsert(trx, ITEM_ORDERS, orders);
}

const ITEMS = {
  table: 'run_items',
  columns: [
    ['run_id', 'text'],
    ['position', 'int'],
    ['key', 'text'],
    ['shop_id', 'text'],
    ['package_id', 'text'],
    ['unit', 'text'],
    ['tracking', 'text'],
    ['state', 'text'],
    ['facts', 'text'],
    ['updated_at', 'int'],
  ],
  key: ['run_id', 'position'],
} as const;

const ITEM_ORDERS = {
  table: 'run_item_orders',
  columns: [
    ['shop_id', 'text'],
    ['order_id', 'text'],
    ['run_id', 'text'],
    ['position', 'int'],
  ],
  key: ['shop_id', 'order_id', 'run_id', 'position'],
} as const;

import type { ShopId } from '@order-manager/domain';
import { sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { OrderRow } from '../database/tables.ts';
import type { OrderChoices } from '../ports/order-choices.ts';
import { CHOICES } from './plans.ts';

/** What is known to be written down already: most batches bring nothing new and cost no statement. */
export type ChoiceMemory = Set<string>;

/** Writes down the values that these orders add to the filters. Gives what to remember once the transaction is through. */
export async function writeChoices(
  trx: Db,
  dialect: Dialect,
  orders: readonly OrderRow[],
  remembered: ChoiceMemory,
): Promise<string[]> {
  const fresh = new Map<string, [string, string, string]>();
  for (const order of orders) {
    for (const [kind, column] of COLUMNS) {
      const value = order[column];
      if (value === null || value === '') continue;
      const key = `${order.shop_id}/${kind}/${value}`;
      if (!remembered.has(key)) fresh.set(key, [order.shop_id, kind, value]);
    }
  }
  await dialect.upsert(trx, CHOICES, [...fresh.values()]);
  return [...fresh.keys()];
}

/** What the filters can be set to in these shops, each list in the order of its letters. */
export async function readChoices(db: Db, dialect: Dialect, shopIds: readonly ShopId[]): Promise<OrderChoices> {
  const { rows } = await sql<{ kind: Kind; value: string; shop_id: ShopId }>`
    select kind, value, shop_id from order_choices
    where shop_id in ${dialect.texts(shopIds)} order by kind, value, shop_id`.execute(db);
  const of = (kind: Kind) => [...new Set(rows.flatMap((row) => (row.kind === kind ? [row.value] : [])))];
  const warehouses = rows.filter(({ kind }) => kind === 'warehouse');
  return {
    statuses: of('status'),
    warehouses: warehouses.map(({ shop_id: shopId, value }) => ({ shopId, id: value })),
    couriers: of('courier'),
    options: of('option'),
  };
}

const COLUMNS = [
  ['status', 'status'],
  ['warehouse', 'warehouse_id'],
  ['courier', 'courier'],
  ['option', 'option_name'],
] as const satisfies readonly (readonly [string, keyof OrderRow])[];
type Kind = (typeof COLUMNS)[number][0];

import { type Order, type OrderRef, type ShopId, toOrderId } from '@order-manager/domain';
import { translateOrder } from '../translate/order.ts';
import type { CallPriority, OrderPage, OrderSource } from './order-source.ts';
import { readOrders } from './pull-orders.ts';

export const refOf = ({ id, status, createdAt, updatedAt }: Order): OrderRef => ({ id, status, createdAt, updatedAt });

/** The orders that a page names. A row may hold little more than the id: then the order itself is read. */
export async function refsOfRows(
  source: OrderSource,
  shopId: ShopId,
  rows: OrderPage['rows'],
  priority: CallPriority,
): Promise<OrderRef[]> {
  const isWhole = (row: OrderPage['rows'][number]) => row.create_time && row.update_time && row.status;
  const bare = rows.filter((row) => !isWhole(row)).map(({ id }) => toOrderId(id));
  const read = bare.length === 0 ? [] : await readOrders(source, bare, priority);
  return [...rows.filter(isWhole), ...read].map((wire) => refOf(translateOrder(wire, shopId)));
}

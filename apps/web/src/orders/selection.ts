import type { OrderRef, OrderRow } from '@order-manager/contract';

/** One ticked order and the parcels it travels in. */
export type Picked = OrderRef & { parcels: readonly string[] };

/** The ticked orders, by key, and the row the next shift-click counts from. */
export type Selection = { picked: ReadonlyMap<string, Picked>; anchor: string | null };

export const EMPTY_SELECTION: Selection = { picked: new Map(), anchor: null };

/** One word for an order across shops. */
export const orderKey = ({ shopId, orderId }: OrderRef): string => `${shopId}~${orderId}`;

export const rowKey = (row: Pick<OrderRow, 'shopId' | 'id'>): string =>
  orderKey({ shopId: row.shopId, orderId: row.id });

/** Where TikTok makes the package while shipping, the order itself stands for its one parcel. */
export function pickedOf(row: Pick<OrderRow, 'shopId' | 'id' | 'packages'>): Picked {
  const parcels = row.packages.filter((parcel) => parcel.status !== 'CANCELLED').map((parcel) => parcel.id);
  return { shopId: row.shopId, orderId: row.id, parcels: parcels.length > 0 ? parcels : [`order:${row.id}`] };
}

/** Ticks or unticks one row and makes it the anchor. */
export function toggle(selection: Selection, row: OrderRow): Selection {
  const key = rowKey(row);
  const picked = new Map(selection.picked);
  if (!picked.delete(key)) picked.set(key, pickedOf(row));
  return { picked, anchor: key };
}

/** Gives every row between the anchor and this one the tick that this one is about to get. */
export function toggleRange(selection: Selection, rows: readonly OrderRow[], to: number): Selection {
  const target = rows[to];
  if (!target) return selection;
  const from = rows.findIndex((row) => rowKey(row) === selection.anchor);
  if (from < 0) return toggle(selection, target);
  const picked = new Map(selection.picked);
  const ticks = !picked.has(rowKey(target));
  for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (ticks) picked.set(rowKey(row), pickedOf(row));
    else picked.delete(rowKey(row));
  }
  return { picked, anchor: rowKey(target) };
}

/** Adds these rows, e.g. all loaded ones, or all that match. */
export function addAll(selection: Selection, rows: Iterable<OrderRow>): Selection {
  const picked = new Map(selection.picked);
  for (const row of rows) picked.set(rowKey(row), pickedOf(row));
  return { picked, anchor: selection.anchor };
}

/** What the box in the table's head shows. */
export function headState(selection: Selection, rows: readonly OrderRow[]): 'none' | 'some' | 'all' {
  const ticked = rows.filter((row) => selection.picked.has(rowKey(row))).length;
  if (ticked === 0) return selection.picked.size > 0 ? 'some' : 'none';
  return ticked === rows.length ? 'all' : 'some';
}

/** A package that two ticked orders share counts once. */
export function countsOf(selection: Selection): { orders: number; packages: number } {
  const parcels = new Set<string>();
  for (const picked of selection.picked.values()) {
    for (const parcel of picked.parcels) parcels.add(`${picked.shopId}~${parcel}`);
  }
  return { orders: selection.picked.size, packages: parcels.size };
}

/** In the order they were ticked or stand on screen. */
export const refsOf = (selection: Selection): OrderRef[] =>
  [...selection.picked.values()].map(({ shopId, orderId }) => ({ shopId, orderId }));

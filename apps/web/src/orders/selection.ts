import type { Selection as Chosen, OrderRef, OrderRow } from '@order-manager/contract';

/** One order and the parcels it travels in, with all orders of each parcel. */
export type Picked = OrderRef & { parcels: readonly { id: string; orderIds: readonly string[] }[] };

/**
 * The ticked orders: named ones, or all that match the list in view without those unticked by hand. `anchor` is the row
 * the next shift-click counts from.
 */
export type Selection = { kind: 'named' | 'matching'; picked: ReadonlyMap<string, Picked>; anchor: string | null };

export const EMPTY_SELECTION: Selection = { kind: 'named', picked: new Map(), anchor: null };

/** Everything that matches the list, whatever of it was read so far. */
export const ALL_MATCHING: Selection = { kind: 'matching', picked: new Map(), anchor: null };

/** More than this are not named one by one: they are all that match, or all that match without some. */
export const MOST_NAMED = 5_000;

/** One word for an order across shops. */
export const orderKey = ({ shopId, orderId }: OrderRef): string => `${shopId}~${orderId}`;

export const rowKey = (row: Pick<OrderRow, 'shopId' | 'id'>): string =>
  orderKey({ shopId: row.shopId, orderId: row.id });

/** Where TikTok makes the package while shipping, the order itself stands for its one parcel. */
export function pickedOf(row: Pick<OrderRow, 'shopId' | 'id' | 'packages'>): Picked {
  const parcels = row.packages
    .filter((parcel) => parcel.status !== 'CANCELLED')
    .map(({ id, orderIds }) => ({ id, orderIds }));
  const own = { id: `order:${row.id}`, orderIds: [row.id] };
  return { shopId: row.shopId, orderId: row.id, parcels: parcels.length > 0 ? parcels : [own] };
}

/** Of all that match, those unticked by hand are the ones written down. */
export const isTicked = ({ kind, picked }: Selection, key: string): boolean => picked.has(key) === (kind === 'named');

export const isEmpty = ({ kind, picked }: Selection): boolean => kind === 'named' && picked.size === 0;

/** Ticks or unticks one row and makes it the anchor. */
export const toggle = (selection: Selection, row: OrderRow): Selection =>
  written(selection, [row], !isTicked(selection, rowKey(row)), rowKey(row));

/** Gives every row between the anchor and this one the tick that this one is about to get. */
export function toggleRange(selection: Selection, rows: readonly OrderRow[], to: number): Selection {
  const target = rows[to];
  if (!target) return selection;
  const from = rows.findIndex((row) => rowKey(row) === selection.anchor);
  if (from < 0) return toggle(selection, target);
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  return written(selection, range, !isTicked(selection, rowKey(target)), rowKey(target));
}

/** Adds these rows, e.g. all loaded ones. */
export const addAll = (selection: Selection, rows: readonly OrderRow[]): Selection =>
  written(selection, rows, true, selection.anchor);

/** What the box in the table's head shows. */
export function headState(selection: Selection, rows: readonly OrderRow[]): 'none' | 'some' | 'all' {
  const ticked = rows.filter((row) => isTicked(selection, rowKey(row))).length;
  if (ticked === 0) return isEmpty(selection) ? 'none' : 'some';
  return ticked === rows.length ? 'all' : 'some';
}

/** How many are ticked, given how many match. A package that two ticked orders share counts once; null is not known yet. */
export function countsOf(
  { kind, picked }: Selection,
  matching: { orders: number; packages: number } | null,
): { orders: number | null; packages: number | null } {
  if (kind === 'named') return { orders: picked.size, packages: parcelsOf(picked).size };
  if (matching === null) return { orders: null, packages: null };
  // A parcel goes with whoever of its orders is still ticked.
  const stay = [...parcelsOf(picked).values()].filter((keys) => keys.every((key) => picked.has(key)));
  return {
    orders: Math.max(0, matching.orders - picked.size),
    packages: Math.max(0, matching.packages - stay.length),
  };
}

/** The selection as the server takes it; `query` is the list in view. Named orders come as they were ticked. */
export function chosenBy({ kind, picked }: Selection, query: string): Chosen | null {
  const refs = [...picked.values()].map(({ shopId, orderId }) => ({ shopId, orderId }));
  if (kind === 'matching') return { matching: { query, except: refs } };
  return refs.length > 0 ? { orders: refs } : null;
}

/** A row is written down to be ticked among named ones, and to be left out of all that match; no more than can be sent. */
function written(selection: Selection, rows: readonly OrderRow[], ticks: boolean, anchor: string | null): Selection {
  const picked = new Map(selection.picked);
  for (const row of rows) {
    if (ticks === (selection.kind === 'named')) picked.set(rowKey(row), pickedOf(row));
    else picked.delete(rowKey(row));
  }
  return picked.size > MOST_NAMED ? selection : { ...selection, picked, anchor };
}

/** Each parcel once, with the keys of all its orders. */
function parcelsOf(picked: ReadonlyMap<string, Picked>): Map<string, string[]> {
  const parcels = new Map<string, string[]>();
  for (const { shopId, parcels: own } of picked.values()) {
    for (const { id, orderIds } of own)
      parcels.set(
        `${shopId}~${id}`,
        orderIds.map((orderId) => orderKey({ shopId, orderId })),
      );
  }
  return parcels;
}

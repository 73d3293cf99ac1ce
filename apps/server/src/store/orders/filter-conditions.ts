import {
  type DaySpan,
  type DueSpan,
  type Instant,
  instantsOf,
  type OrderFilter,
  type ShopId,
} from '@order-manager/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../database/dialect.ts';
import type { OrderQuery, OrderSort } from '../store.ts';
import { kindBits } from './kind-bits.ts';
import { NO_DEADLINE } from './order-facts.ts';

type Condition = RawBuilder<unknown>;

/**
 * What an order's own row must say to be of these shops' part of a list. SKUs and tags lie in tables of their own; regions
 * have chosen the shops.
 */
export function filterConditions(dialect: Dialect, query: OrderQuery, shopIds: readonly ShopId[]): Condition[] {
  const { filter } = query;
  const oneOf = (column: string, values: readonly string[]) =>
    values.length === 0 ? [] : [sql`${sql.ref(column)} in ${dialect.texts(values)}`];
  return [
    ...oneOf('status', filter.statuses),
    ...oneOf('warehouse_id', filter.warehouses),
    ...oneOf('courier', filter.couriers),
    ...oneOf('option_name', filter.options),
    ...oneOf('buyer_id', filter.buyers),
    ...(filter.payment ? [sql`cod = ${filter.payment === 'cod' ? 1 : 0}`] : []),
    ...unitConditions(filter),
    ...(filter.print ? [PRINTED[filter.print]] : []),
    ...(filter.note ? [NOTED[filter.note]] : []),
    ...(filter.kinds.length > 0 ? [sql`(kinds & ${kindBits(filter.kinds)}) <> 0`] : []),
    ...spanConditions(dialect, query, shopIds),
  ];
}

/** The days and deadlines of a filter, each on its column. */
export function spanConditions(dialect: Dialect, query: OrderQuery, shopIds: readonly ShopId[]): Condition[] {
  const { created, paid, due } = query.filter;
  return [
    ...(created ? [daysCondition(dialect, 'created_at', created, query, shopIds)] : []),
    ...(paid ? [daysCondition(dialect, 'paid_at', paid, query, shopIds)] : []),
    ...(due ? [dueCondition(dialect, due, query, shopIds)] : []),
  ];
}

export function dueCondition(dialect: Dialect, due: DueSpan, query: OrderQuery, shopIds: readonly ShopId[]): Condition {
  if (!('within' in due)) {
    const days = daysCondition(dialect, 'ship_by', due, query, shopIds);
    return sql`${days} and ship_by < ${NO_DEADLINE}`;
  }
  if (due.within === 'none') return sql`ship_by = ${NO_DEADLINE}`;
  if (due.within === 'overdue') return sql`due_at < ${query.now}`;
  return sql`due_at >= ${query.now} and due_at < ${query.now + AHEAD[due.within]}`;
}

/** Each shop's days begin at its own midnight: shops of one zone share a condition. */
export function daysCondition(
  dialect: Dialect,
  column: 'created_at' | 'paid_at' | 'ship_by',
  span: DaySpan,
  { zones, now }: OrderQuery,
  shopIds: readonly ShopId[],
): Condition {
  const byZone = Map.groupBy(shopIds, (shopId) => zones.get(shopId) ?? 'UTC');
  const parts = [...byZone].map(([zone, shops]) => {
    const within = between(column, instantsOf(span, zone, now));
    return byZone.size === 1 ? within : sql`(shop_id in ${dialect.texts(shops)} and ${within})`;
  });
  return parts.length === 0 ? sql`1 = 0` : sql`(${sql.join(parts, sql` or `)})`;
}

/** Where a walk along the index of a sort may begin and must end, because the filter bounds that very column. */
export function walkBounds(dialect: Dialect, query: OrderQuery, sort: OrderSort, shopId: ShopId): Condition[] {
  const { created, due } = query.filter;
  if (sort === 'created' && created) return [daysCondition(dialect, 'created_at', created, query, [shopId])];
  if (sort === 'deadline' && due && isOfShipBy(due)) return [dueCondition(dialect, due, query, [shopId])];
  return [];
}

/** Days and "none" are asked of the ship-by time itself, what moves with the clock only of orders that still wait for the seller. */
export const isOfShipBy = (due: DueSpan): boolean => !('within' in due) || due.within === 'none';

function between(column: string, { from, to }: { from: Instant | null; to: Instant | null }): Condition {
  const ends = [
    ...(from === null ? [] : [sql`${sql.ref(column)} >= ${from}`]),
    ...(to === null ? [] : [sql`${sql.ref(column)} < ${to}`]),
  ];
  return ends.length === 0 ? sql`1 = 1` : sql.join(ends, sql` and `);
}

function unitConditions({ lines, quantity }: OrderFilter): Condition[] {
  return [
    ...(lines === 'single' ? [sql`items = 1`] : lines === 'multi' ? [sql`items > 1`] : []),
    ...(quantity ? [sql`items >= ${quantity.from}`] : []),
    ...(quantity && quantity.to !== null ? [sql`items <= ${quantity.to}`] : []),
  ];
}

const HOUR = 3_600_000;
const AHEAD = { 'next-4-hours': 4 * HOUR, 'next-24-hours': 24 * HOUR, 'next-3-days': 72 * HOUR } as const;
const PRINTED = { never: sql`prints = 0`, printed: sql`prints >= 1`, again: sql`prints >= 2` } as const;
const NOTED = {
  with: sql`(told_note > 0 or own_note = 1)`,
  without: sql`(told_note = 0 and own_note = 0)`,
} as const;

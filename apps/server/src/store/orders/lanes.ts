import { type OrderTab, type ShopId, tabOf } from '@order-manager/domain';
import { type RawBuilder, sql } from 'kysely';
import type { OrderQuery, OrderSort } from '../store.ts';
import { tabsOfAttention } from './attention-rows.ts';
import { NO_DEADLINE, UNKNOWN_TAB } from './order-facts.ts';
import type { PagePlace } from './page-cursor.ts';

/** One walk along one index: the orders of a shop, of one tab or of all (null). */
export type Lane = { shopId: ShopId; tab: string | null };

/** A way along the index of a sort. Where a column may lack its value, its ends are walked one after the other. */
export type Track = { sort: OrderSort; direction: 'asc' | 'desc'; only: RawBuilder<unknown> | null };

export const SORT_COLUMN = {
  deadline: 'ship_by',
  created: 'created_at',
  updated: 'updated_at',
  total: 'total',
} as const satisfies Record<OrderSort, string>;

/** The lanes in which all that match lie: a status or an attention that lives in few tabs spares walking the others. */
export function lanesOf(query: OrderQuery): Lane[] {
  const tabs = tabsOf(query);
  return query.shopIds.flatMap((shopId) => tabs.map((tab) => ({ shopId, tab })));
}

function tabsOf({ tab, filter, attention }: OrderQuery): (string | null)[] {
  const byStatus = filter.statuses.length === 0 ? null : filter.statuses.map((status) => tabOf(status) ?? UNKNOWN_TAB);
  const allowed = [byStatus, tabsOfAttention(attention)].filter((tabs) => tabs !== null);
  const [first, ...others] = allowed;
  const named: readonly (string | null)[] = tab === 'all' ? (first ?? [null]) : [tab satisfies OrderTab];
  const rest = tab === 'all' ? others : allowed;
  return [...new Set(named)].filter((one) => one === null || rest.every((tabs) => tabs.includes(one)));
}

/** Orders without a deadline come last in both directions: read downwards, they are a track of their own. */
export function tracksOf(sort: OrderSort, direction: 'asc' | 'desc'): Track[] {
  if (sort !== 'deadline' || direction === 'asc') return [{ sort, direction, only: null }];
  return [
    { sort, direction, only: sql`ship_by < ${NO_DEADLINE}` },
    { sort, direction, only: sql`ship_by = ${NO_DEADLINE}` },
  ];
}

/** The tracks that are left from a place on. */
export const tracksFrom = (tracks: readonly Track[], place: PagePlace | null): readonly Track[] =>
  tracks.length > 1 && place?.value === NO_DEADLINE ? tracks.slice(1) : tracks;

/** Whether the one place comes before the other: by value, then shop, then id. */
export function isBefore(a: PagePlace, b: PagePlace, direction: 'asc' | 'desc'): boolean {
  const order = a.value - b.value || compare(a.shopId, b.shopId) || compare(a.id, b.id);
  return direction === 'asc' ? order < 0 : order > 0;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

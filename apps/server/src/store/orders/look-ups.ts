import { foldTag } from '@order-manager/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../database/dialect.ts';
import type { OrderQuery, OrderSort } from '../store.ts';
import { lookUpAttention } from './attention-rows.ts';
import { daysCondition, dueCondition, isOfShipBy } from './filter-conditions.ts';
import { foldText } from './fold-text.ts';
import { KEY_KINDS } from './searchable.ts';

/** A part of a query that has an index of its own. */
export type LookUp = {
  /** `select row …` of the orders it names, read off that index. */
  rows: RawBuilder<unknown>;
  /** Asks one order instead; null where the order's own row is asked anyway. */
  holds: RawBuilder<unknown> | null;
  /** How much dearer that makes an order on a walk. */
  cost: number;
};

/** Those that tend to name the fewest come first. Spans of the column that is walked already are bounds of the walk. */
export function lookUpsOf(dialect: Dialect, query: OrderQuery, walked: OrderSort | null): LookUp[] {
  const { filter, attention, shopIds, now } = query;
  const { created, paid, due } = filter;
  const spans = [
    ...(due && !(walked === 'deadline' && isOfShipBy(due)) ? [dueCondition(dialect, due, query, shopIds)] : []),
    ...(created && walked !== 'created' ? [daysCondition(dialect, 'created_at', created, query, shopIds)] : []),
    ...(paid ? [daysCondition(dialect, 'paid_at', paid, query, shopIds)] : []),
  ];
  const buyers = filter.buyers.length > 0 ? [sql`buyer_id in ${dialect.texts(filter.buyers)}`] : [];
  return [
    ...(filter.skus.length > 0 ? [lookUpSkus(dialect, query)] : []),
    ...(filter.tags.length > 0 ? [lookUpTags(dialect, query)] : []),
    ...(attention === null ? [] : [{ ...lookUpAttention(dialect, shopIds, attention, now), cost: 0 }]),
    ...[...buyers, ...spans].map((span) => ({
      rows: sql`select row from orders where shop_id in ${dialect.texts(shopIds)} and ${span}`,
      holds: null,
      cost: 0,
    })),
  ];
}

const COST_OF_KEY = 0.5;

function lookUpSkus(dialect: Dialect, { filter, shopIds }: OrderQuery): LookUp {
  const keys = dialect.texts([...new Set(filter.skus.map(foldText))]);
  return {
    rows: sql`select row from order_keys
      where key in ${keys} and shop_id in ${dialect.texts(shopIds)} and kind = ${KEY_KINDS.id}`,
    holds: sql`exists (select 1 from order_keys k
      where k.key in ${keys} and k.shop_id = orders.shop_id and k.row = orders.row and k.kind = ${KEY_KINDS.id})`,
    cost: filter.skus.length * COST_OF_KEY,
  };
}

function lookUpTags(dialect: Dialect, { filter, shopIds }: OrderQuery): LookUp {
  const tags = dialect.texts([...new Set(filter.tags.map(foldTag))]);
  return {
    rows: sql`select row from order_tags where shop_id in ${dialect.texts(shopIds)} and tag in ${tags}`,
    holds: sql`exists (select 1 from order_tags t
      where t.shop_id = orders.shop_id and t.order_id = orders.id and t.tag in ${tags})`,
    cost: COST_OF_KEY,
  };
}

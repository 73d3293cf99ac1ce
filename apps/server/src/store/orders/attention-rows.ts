import type { Instant, ShopId } from '@order-manager/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../database/dialect.ts';

const DAY = 86_400_000;

/** The filters of "Action needed" that the store answers. */
export const STORED_ATTENTIONS = [
  'overdue',
  'ship-within-24h',
  'auto-cancel-within-24h',
  'buyer-asks-to-cancel',
  'label-failed',
  'address-changed',
  'return-waiting',
] as const;
type Attention = (typeof STORED_ATTENTIONS)[number];

/** `select row …` of the orders that need this attention, read off a narrow index. Null for a filter that is not ours. */
export function attentionRows(
  dialect: Dialect,
  shopIds: readonly ShopId[],
  attention: string,
  now: Instant,
): RawBuilder<unknown> {
  const shops = sql`a.shop_id in ${dialect.texts(shopIds)}`;
  if (!isAttention(attention)) return NOTHING;
  switch (attention) {
    case 'overdue':
      return sql`select a.row from orders a where ${shops} and a.due_at < ${now}`;
    case 'ship-within-24h':
      return sql`select a.row from orders a where ${shops} and a.due_at >= ${now} and a.due_at < ${now + DAY}`;
    case 'auto-cancel-within-24h':
      return sql`select a.row from orders a where ${shops} and a.cancels_at < ${now + DAY}`;
    case 'buyer-asks-to-cancel':
      return sql`select a.row from orders a where ${shops} and a.asks_cancel = 1`;
    case 'address-changed':
      return sql`select a.row from orders a where ${shops} and a.address_changed = 1`;
    case 'label-failed':
      return failedLabels(shops);
    case 'return-waiting':
      return NOTHING;
  }
}

const NOTHING = sql`select row from orders where row is null`;

const isAttention = (text: string): text is Attention => (STORED_ATTENTIONS as readonly string[]).includes(text);

/** Only while the label is of use. The crossed joins keep SQLite from starting anywhere but at the few failed labels. */
const failedLabels = (shops: RawBuilder<unknown>) => sql`
  select a.row from labels b cross join order_packages l cross join orders a
  where l.shop_id = b.shop_id and l.package_id = b.package_id and a.shop_id = l.shop_id and a.id = l.order_id
    and b.state = 'failed' and ${shops} and a.tab in ('to-ship', 'awaiting-collection')`;

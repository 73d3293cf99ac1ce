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

/** The tabs in which orders may need this attention; null: any. */
export const tabsOfAttention = (attention: string | null): readonly string[] | null =>
  attention !== null && isAttention(attention) ? TABS[attention] : null;

/** Whether every order with this attention lies in this tab. */
export const isWholeIn = (attention: string, tab: string): boolean => {
  const tabs = tabsOfAttention(attention);
  return tab === 'all' || (tabs?.every((one) => one === tab) ?? false);
};

/** The orders that need this attention: `rows` reads them off a narrow index, `holds` asks one order's row. */
export function lookUpAttention(
  dialect: Dialect,
  shopIds: readonly ShopId[],
  attention: string,
  now: Instant,
): { rows: RawBuilder<unknown>; holds: RawBuilder<unknown> } {
  const holds = isAttention(attention) ? conditionOf(attention, now) : null;
  if (holds)
    return { rows: sql`select row from orders where shop_id in ${dialect.texts(shopIds)} and ${holds}`, holds };
  const rows = attention === 'label-failed' ? failedLabels(sql`a.shop_id in ${dialect.texts(shopIds)}`) : NOTHING;
  return { rows, holds: sql`row in (${rows})` };
}

/** A list of rows without a row. */
export const NOTHING = sql`select row from orders where row is null`;

function conditionOf(attention: Attention, now: Instant): RawBuilder<unknown> | null {
  switch (attention) {
    case 'overdue':
      return sql`due_at < ${now}`;
    case 'ship-within-24h':
      return sql`due_at >= ${now} and due_at < ${now + DAY}`;
    case 'auto-cancel-within-24h':
      return sql`cancels_at < ${now + DAY}`;
    case 'buyer-asks-to-cancel':
      return sql`asks_cancel = 1`;
    case 'address-changed':
      return sql`address_changed = 1`;
    case 'label-failed':
    case 'return-waiting':
      return null;
  }
}

const BEFORE_COLLECTION = ['on-hold', 'to-ship', 'awaiting-collection'];
const TABS: Readonly<Record<Attention, readonly string[] | null>> = {
  overdue: ['to-ship'],
  'ship-within-24h': ['to-ship'],
  'auto-cancel-within-24h': BEFORE_COLLECTION,
  'buyer-asks-to-cancel': null,
  'label-failed': ['to-ship', 'awaiting-collection'],
  'address-changed': BEFORE_COLLECTION,
  'return-waiting': null,
};

const isAttention = (text: string): text is Attention => (STORED_ATTENTIONS as readonly string[]).includes(text);

/** Only while the label is of use. The crossed joins keep SQLite from starting anywhere but at the few failed labels. */
const failedLabels = (shops: RawBuilder<unknown>) => sql`
  select a.row from labels b cross join order_packages l cross join orders a
  where l.shop_id = b.shop_id and l.package_id = b.package_id and a.shop_id = l.shop_id and a.id = l.order_id
    and b.state = 'failed' and ${shops} and a.tab in ('to-ship', 'awaiting-collection')`;

import type { Region } from '../catalogue/region.ts';
import type { OrderRecord } from '../state/order-record.ts';

/** The deadlines of an order in unix seconds, by their names on the wire. */
export type Deadlines = Partial<Record<DeadlineName, number>>;

type DeadlineName =
  | 'rts_sla_time'
  | 'tts_sla_time'
  | 'delivery_sla_time'
  | 'shipping_due_time'
  | 'collection_due_time'
  | 'delivery_due_time'
  | 'cancel_order_sla_time'
  | 'pick_up_cut_off_time'
  | 'fast_dispatch_sla_time'
  | 'delivery_option_required_delivery_time'
  | 'recommended_shipping_time';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Longest time between being ready and being arranged before the platform cancels. */
export const SHIPPING_DUE_AFTER = 3 * DAY;
const UNPAID_DUE_AFTER = DAY;

/** Whether a region is one of the South-East Asian markets, which have deadlines of their own. */
export function isSouthEastAsia(region: Region): boolean {
  return region !== 'GB' && region !== 'US';
}

/** The deadlines that a record has in its market and state. */
export function deadlinesOf(order: OrderRecord): Deadlines {
  if (order.status === 'UNPAID') return { cancel_order_sla_time: order.createTime + UNPAID_DUE_AFTER };
  const ready = order.readyTime ?? order.createTime + HOUR;
  const due = order.shippingDueTime ?? ready + SHIPPING_DUE_AFTER;
  return {
    rts_sla_time: due - DAY,
    tts_sla_time: due,
    shipping_due_time: due,
    collection_due_time: due + 2 * DAY,
    delivery_due_time: due + 14 * DAY,
    cancel_order_sla_time: order.rtsTime === undefined ? due : due + 2 * DAY,
    ...marketDeadlines(order, ready, due),
  };
}

function marketDeadlines(order: OrderRecord, ready: number, due: number): Deadlines {
  if (!isSouthEastAsia(order.region)) {
    const hasPromise = order.region === 'US' || order.shippingType === 'SELLER';
    return hasPromise ? { delivery_sla_time: due + 5 * DAY } : {};
  }
  const isNextDay = order.region === 'TH' || order.region === 'PH';
  return {
    pick_up_cut_off_time: due - 6 * HOUR,
    recommended_shipping_time: ready + DAY,
    delivery_option_required_delivery_time: due + 6 * DAY,
    ...(isNextDay ? { fast_dispatch_sla_time: ready + DAY } : {}),
  };
}

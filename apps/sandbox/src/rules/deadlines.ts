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

/** Sellers everywhere have this long until a parcel counts as late. */
export const LATE_AFTER = 2 * DAY;
const UNPAID_DUE_AFTER = DAY;

// How long after that the platform still waits before it cancels; Vietnam does not wait at all.
const PATIENCE: Record<Region, number> = {
  MY: DAY,
  ID: DAY,
  TH: DAY,
  VN: 0,
  PH: DAY,
  SG: DAY,
  GB: 2 * DAY,
  US: 3 * DAY,
};

/** Seconds between being ready and the platform's own cancellation, if nobody arranges the shipment. */
export function shippingDueAfter(region: Region): number {
  return LATE_AFTER + PATIENCE[region];
}

/** Whether a region is one of the South-East Asian markets, which have deadlines of their own. */
export function isSouthEastAsia(region: Region): boolean {
  return region !== 'GB' && region !== 'US';
}

/** The deadlines that a record has in its market and state. */
export function deadlinesOf(order: OrderRecord): Deadlines {
  if (order.status === 'UNPAID') return { cancel_order_sla_time: order.createTime + UNPAID_DUE_AFTER };
  // Who never paid never owed a shipment.
  if (order.status === 'CANCELLED' && order.readyTime === undefined) return {};
  const ready = order.readyTime ?? order.createTime + HOUR;
  const due = order.shippingDueTime ?? ready + shippingDueAfter(order.region);
  const late = due - PATIENCE[order.region];
  return {
    rts_sla_time: late,
    tts_sla_time: late + DAY,
    shipping_due_time: due,
    collection_due_time: due + 2 * DAY,
    delivery_due_time: due + 14 * DAY,
    cancel_order_sla_time: order.rtsTime === undefined ? due : due + 2 * DAY,
    ...marketDeadlines(order, ready, late),
  };
}

function marketDeadlines(order: OrderRecord, ready: number, late: number): Deadlines {
  if (!isSouthEastAsia(order.region)) {
    const hasPromise = order.region === 'US' || order.shippingType === 'SELLER';
    return hasPromise ? { delivery_sla_time: late + 6 * DAY } : {};
  }
  const isNextDay = order.region === 'TH' || order.region === 'PH';
  return {
    pick_up_cut_off_time: late + 18 * HOUR,
    recommended_shipping_time: ready + DAY,
    delivery_option_required_delivery_time: late + 7 * DAY,
    ...(isNextDay ? { fast_dispatch_sla_time: ready + DAY } : {}),
  };
}

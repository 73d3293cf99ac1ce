/** TikTok's statuses, in the order a parcel lives them. */
export const ORDER_STATUSES = [
  'UNPAID',
  'ON_HOLD',
  'AWAITING_SHIPMENT',
  'PARTIALLY_SHIPPING',
  'AWAITING_COLLECTION',
  'IN_TRANSIT',
  'DELIVERED',
  'COMPLETED',
  'CANCELLED',
] as const;

export type KnownOrderStatus = (typeof ORDER_STATUSES)[number];

/** A status as TikTok sent it. One that we do not know is kept and shown, never guessed. */
export type OrderStatus = KnownOrderStatus | (string & {});

/** The tabs of the order desk, in their order on screen. */
export const ORDER_TABS = [
  'all',
  'unpaid',
  'on-hold',
  'to-ship',
  'awaiting-collection',
  'in-transit',
  'delivered',
  'completed',
  'cancelled',
] as const;

export type OrderTab = (typeof ORDER_TABS)[number];

const TAB_OF: Readonly<Record<KnownOrderStatus, Exclude<OrderTab, 'all'>>> = {
  UNPAID: 'unpaid',
  ON_HOLD: 'on-hold',
  AWAITING_SHIPMENT: 'to-ship',
  PARTIALLY_SHIPPING: 'to-ship',
  AWAITING_COLLECTION: 'awaiting-collection',
  IN_TRANSIT: 'in-transit',
  DELIVERED: 'delivered',
  COMPLETED: 'completed',
  CANCELLED: 'cancelled',
};

/** The one tab, beside "All", that lists an order of this status; none for a status we do not know. */
export const tabOf = (status: OrderStatus): Exclude<OrderTab, 'all'> | null =>
  isKnownOrderStatus(status) ? TAB_OF[status] : null;

export const isKnownOrderStatus = (status: string): status is KnownOrderStatus => Object.hasOwn(TAB_OF, status);

/** No more changes are expected in the daily life of the order. */
export const isFinal = (status: OrderStatus): boolean => status === 'COMPLETED' || status === 'CANCELLED';

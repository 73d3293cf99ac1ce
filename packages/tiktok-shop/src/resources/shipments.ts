import type { Call, CallOptions, CallSpec, ShopAddress } from '../call-spec.ts';
import { pathId } from '../request-url.ts';
import {
  type WireBatchShip,
  type WireCreatedPackage,
  type WireDimension,
  type WireEligibleServices,
  type WireMarkedShipped,
  type WireWeight,
  wireBatchShip,
  wireCreatedPackage,
  wireEligibleServices,
  wireMarkedShipped,
  wireNothing,
} from '../wire/index.ts';

export type Tracking = { tracking_number: string; shipping_provider_id: string };

/** How one package is handed over; nothing at all where the market leaves the choice to the warehouse's setting. */
export type ShipRequest = {
  handover_method?: 'PICKUP' | 'DROP_OFF';
  /** Epoch seconds. */
  pickup_slot?: { start_time: number; end_time: number };
  /** Seller shipping only. */
  self_shipment?: Tracking;
};

export type Parcel = { order_line_item_ids?: readonly string[]; weight?: WireWeight; dimension?: WireDimension };
export type LabelPurchase = Parcel & { order_id: string; shipping_service_id?: string };

/** The 202512 form: a whole order, part of one, or several orders in one package. */
export type LabelPurchase202512 = Omit<Parcel, 'order_line_item_ids'> & { shipping_service_id?: string } & (
    | { ship_type: '1'; order_id: string }
    | { ship_type: '2'; order_line_item: readonly { order_line_id: string }[] }
    | { ship_type: '3'; order_list_ids: readonly string[] }
  );

/** None of these knows an idempotency key, so none is ever repeated in doubt: read the package, then decide. */
export interface Shipments {
  ship(packageId: string, request?: ShipRequest, options?: CallOptions): Promise<void>;
  /** Success names only the failures; TikTok may also refuse all for one. One package a call is the safer way. */
  shipBatch(packages: readonly ({ id: string } & ShipRequest)[], options?: CallOptions): Promise<WireBatchShip>;
  /** Seller shipping in US, UK, EU and JP. A warning in the answer is for the seller to read. */
  markAsShipped(
    orderId: string,
    request: Tracking & { order_line_item_ids?: readonly string[] },
    options?: CallOptions,
  ): Promise<WireMarkedShipped>;
  /** The services a label can be bought from, with estimated prices. */
  getEligibleServices(orderId: string, parcel?: Parcel, options?: CallOptions): Promise<WireEligibleServices>;
  /** Buys a label. */
  createPackage(purchase: LabelPurchase, options?: CallOptions): Promise<WireCreatedPackage>;
  createPackage202512(purchase: LabelPurchase202512, options?: CallOptions): Promise<WireCreatedPackage>;
  /** Corrects the tracking of one package; TikTok allows it for a short time, and usually once. */
  updatePackageTracking(packageId: string, tracking: Tracking, options?: CallOptions): Promise<void>;
  updateOrderTracking(orderId: string, tracking: Tracking, options?: CallOptions): Promise<void>;
}

/** What moves the packages of one shop. */
export function createShipments(call: Call, shop: ShopAddress): Shipments {
  const once = { method: 'POST', shop, effect: 'once' } as const;
  return {
    ship: (packageId, request = {}, options) =>
      call({ ...once, path: `${packagePath(packageId)}/ship`, body: request, answer: wireNothing, options }),
    shipBatch: (packages, options) =>
      call({ ...once, path: packagesPath, body: { packages }, answer: wireBatchShip, options }),
    markAsShipped: (orderId, request, options) =>
      call({ ...once, path: `${orderPath(orderId)}/packages`, body: request, answer: wireMarkedShipped, options }),
    getEligibleServices: (orderId, parcel, options) => call({ ...eligible(orderId, parcel), shop, options }),
    createPackage: (purchase, options) =>
      call({ ...once, path: createPath('202309'), body: purchase, answer: wireCreatedPackage, options }),
    createPackage202512: (purchase, options) =>
      call({ ...once, path: createPath('202512'), body: purchase, answer: wireCreatedPackage, options }),
    updatePackageTracking: (packageId, tracking, options) =>
      call({ ...once, path: `${packagePath(packageId)}${updatePath}`, body: tracking, answer: wireNothing, options }),
    updateOrderTracking: (orderId, tracking, options) =>
      call({ ...once, path: `${orderPath(orderId)}${updatePath}`, body: tracking, answer: wireNothing, options }),
  };
}

const packagesPath = '/fulfillment/202309/packages/ship';
const updatePath = '/shipping_info/update';

function createPath(version: string): string {
  return `/fulfillment/${version}/packages`;
}

function packagePath(id: string): string {
  return `/fulfillment/202309/packages/${pathId(id)}`;
}

function orderPath(id: string): string {
  return `/fulfillment/202309/orders/${pathId(id)}`;
}

/** A question in spite of its method. */
function eligible(orderId: string, parcel: Parcel = {}): CallSpec<WireEligibleServices> {
  const path = `${orderPath(orderId)}/shipping_services/query`;
  return { method: 'POST', path, body: parcel, answer: wireEligibleServices, effect: 'read' };
}

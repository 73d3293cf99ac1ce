import type { Call, CallOptions, CallSpec, ShopAddress } from '../call-spec.ts';
import { pathId } from '../request-url.ts';
import {
  type WireDeliveryOption,
  type WireShippingProvider,
  type WireTrackingEvent,
  type WireWarehouse,
  wireDeliveryOptions,
  wireShippingProviders,
  wireTracking,
  wireWarehouses,
} from '../wire/index.ts';

export interface Logistics {
  listWarehouses(options?: CallOptions): Promise<WireWarehouse[]>;
  /** `PRODUCT` asks for what can be assigned to a product; then only ids are sure to be there. */
  listDeliveryOptions(
    warehouseId: string,
    scope?: 'WAREHOUSE' | 'PRODUCT',
    options?: CallOptions,
  ): Promise<WireDeliveryOption[]>;
  /** For seller shipping only: TikTok refuses the list for its own delivery options (21008117). */
  listShippingProviders(deliveryOptionId: string, options?: CallOptions): Promise<WireShippingProvider[]>;
  /** What happened to the parcels of an order, newest first; times are epoch milliseconds. */
  listTracking(orderId: string, options?: CallOptions): Promise<WireTrackingEvent[]>;
}

/** Warehouses, delivery options, providers and tracking of one shop. */
export function createLogistics(call: Call, shop: ShopAddress): Logistics {
  const read = <Answer>(spec: Pick<CallSpec<Answer>, 'path' | 'query' | 'answer' | 'options'>) =>
    call({ method: 'GET', shop, effect: 'read', ...spec });
  return {
    listWarehouses: async (options) =>
      (await read({ path: '/logistics/202309/warehouses', answer: wireWarehouses, options })).warehouses,
    listDeliveryOptions: async (warehouseId, scope, options) => {
      const path = `/logistics/202309/warehouses/${pathId(warehouseId)}/delivery_options`;
      return (await read({ path, query: { scope }, answer: wireDeliveryOptions, options })).delivery_options;
    },
    listShippingProviders: async (deliveryOptionId, options) => {
      const path = `/logistics/202309/delivery_options/${pathId(deliveryOptionId)}/shipping_providers`;
      return (await read({ path, answer: wireShippingProviders, options })).shipping_providers;
    },
    listTracking: async (orderId, options) => {
      const path = `/fulfillment/202309/orders/${pathId(orderId)}/tracking`;
      return (await read({ path, answer: wireTracking, options })).tracking;
    },
  };
}

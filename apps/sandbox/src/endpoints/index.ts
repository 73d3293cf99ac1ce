import type { Endpoint } from '../gateway/call.ts';
import { orderDetails } from './order-detail.ts';
import { orderSearch } from './order-search.ts';
import { batchShip, packageShip } from './package-ship.ts';
import { shippingDocument } from './shipping-document.ts';
import { shopEndpoints } from './shops.ts';

/** Every business endpoint of the town. */
export const ENDPOINTS: Endpoint[] = [
  ...shopEndpoints,
  orderSearch,
  ...orderDetails,
  packageShip,
  batchShip,
  shippingDocument,
];

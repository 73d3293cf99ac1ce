import type { Endpoint } from '../gateway/call.ts';
import { eventWebhooks } from './event-webhooks.ts';
import { externalOrders } from './external-orders.ts';
import { handoverSlots } from './handover-slots.ts';
import { logisticsEndpoints } from './logistics.ts';
import { orderDetails } from './order-detail.ts';
import { orderSearch } from './order-search.ts';
import { orderSplits } from './order-split.ts';
import { packageCombines } from './package-combine.ts';
import { eligibleServices, packageCreate } from './package-create.ts';
import { packageCreateNext } from './package-create-next.ts';
import { packageDeliver } from './package-deliver.ts';
import { packageMarkShipped } from './package-mark-shipped.ts';
import { packageReads } from './package-read.ts';
import { batchShip, packageShip } from './package-ship.ts';
import { priceDetail } from './price-detail.ts';
import { shippingDocument } from './shipping-document.ts';
import { shippingInfoUpdates } from './shipping-info-update.ts';
import { shopEndpoints } from './shops.ts';
import { tracking } from './tracking.ts';
import { uploads } from './uploads.ts';

/** Every business endpoint of the town. */
export const ENDPOINTS: Endpoint[] = [
  ...shopEndpoints,
  orderSearch,
  ...orderDetails,
  priceDetail,
  ...externalOrders,
  ...packageReads,
  packageShip,
  batchShip,
  ...handoverSlots,
  shippingDocument,
  packageCreate,
  packageCreateNext,
  eligibleServices,
  packageMarkShipped,
  ...orderSplits,
  ...packageCombines,
  ...shippingInfoUpdates,
  packageDeliver,
  ...uploads,
  tracking,
  ...logisticsEndpoints,
  ...eventWebhooks,
];

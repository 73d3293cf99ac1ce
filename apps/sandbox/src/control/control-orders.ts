import { z } from 'zod';
import { REGIONS } from '../catalogue/region.ts';
import { json, type Outgoing } from '../gateway/outgoing.ts';
import { addOrder, annotateOrder } from '../state/changes.ts';
import { newOrder, type OrderWishes } from '../state/new-order.ts';
import {
  cancelOrder,
  changeAddress,
  closeCancelRequest,
  completeOrder,
  payOrder,
  planOrder,
  releaseOrder,
  requestCancel,
} from '../state/order-life.ts';
import type { OrderRecord } from '../state/order-record.ts';
import { collectPackage, deliverPackage } from '../state/package-life.ts';
import { packagesOf, type Town } from '../state/town.ts';
import type { TownShop } from '../state/town-shop.ts';
import type { Lever } from './answer-control.ts';
import type { Control } from './control.ts';

const birth = z.strictObject({
  region: z.enum(REGIONS).optional(),
  shopId: z.string().optional(),
  count: z.number().int().min(1).max(10_000).default(1),
  status: z.enum(['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT']).default('AWAITING_SHIPMENT'),
  shippingType: z.enum(['TIKTOK', 'SELLER']).default('TIKTOK'),
  isFulfilledByTikTok: z.boolean().default(false),
  isCod: z.boolean().optional(),
  isOnHoldOrder: z.boolean().optional(),
  hasPackageBeforeShipping: z.boolean().optional(),
  /** All of them for one buyer, so that they can be combined. */
  hasSameBuyer: z.boolean().default(false),
  buyerMessage: z.string().optional(),
  sellerNote: z.string().optional(),
});

/** `GET` lists, `POST` creates, `PATCH /{id}` lets something happen to one order. */
export const answerOrders: Lever = (control, incoming, given) => {
  const id = incoming.path.split('/')[3];
  if (incoming.method === 'POST') return createOrders(control, given);
  if (incoming.method === 'PATCH' && id !== undefined) return changeOne(control, id, given);
  return listOrders(control.town, incoming.query);
};

function createOrders({ town }: Control, given: unknown): Outgoing {
  const wish = birth.parse(given);
  const shop = chosenShop(town, wish.shopId, wish.region);
  if (!shop) return json(404, { error: 'no such shop in this town' });
  const at = town.clock.seconds();
  const created: OrderRecord[] = [];
  for (let number = 0; number < wish.count; number += 1) {
    const order = newOrder(town, shop.shop, at, wishesOf(wish, created[0]));
    addOrder(town, order);
    bringTo(town, order, wish.status, at);
    created.push(order);
  }
  return json(201, { orders: created.map((order) => summary(town, order)) });
}

function chosenShop(town: Town, shopId: string | undefined, region: string | undefined): TownShop | undefined {
  return town.shops.find(
    ({ shop }) => (shopId === undefined || shop.id === shopId) && (region === undefined || shop.region === region),
  );
}

function wishesOf(wish: z.infer<typeof birth>, first: OrderRecord | undefined): OrderWishes {
  const { isCod, isOnHoldOrder, hasPackageBeforeShipping, buyerMessage, sellerNote } = wish;
  return {
    shippingType: wish.shippingType,
    isFulfilledByTikTok: wish.isFulfilledByTikTok,
    ...(isCod === undefined ? {} : { isCod }),
    ...(isOnHoldOrder === undefined ? {} : { isOnHoldOrder }),
    ...(hasPackageBeforeShipping === undefined ? {} : { hasPackageBeforeShipping }),
    ...(buyerMessage === undefined ? {} : { buyerMessage }),
    ...(sellerNote === undefined ? {} : { sellerNote }),
    ...(wish.hasSameBuyer && first ? { buyerOf: first.recipe } : {}),
  };
}

function bringTo(town: Town, order: OrderRecord, status: z.infer<typeof birth>['status'], at: number): void {
  if (status === 'UNPAID') {
    planOrder(town, order);
    return;
  }
  payOrder(town, order, at);
  if (status === 'AWAITING_SHIPMENT') releaseOrder(town, order, at);
}

const ACTIONS = {
  pay: payOrder,
  'end hold': releaseOrder,
  'buyer requests cancel': (town: Town, order: OrderRecord, at: number) => {
    requestCancel(town, order, at, 'No longer needed');
  },
  'buyer withdraws request': closeCancelRequest,
  'change address': changeAddress,
  'cancel by buyer': (town: Town, order: OrderRecord, at: number) => {
    cancelOrder(town, order, at, { initiator: 'BUYER', reason: 'No longer needed' });
  },
  'cancel by seller': (town: Town, order: OrderRecord, at: number) => {
    cancelOrder(town, order, at, { initiator: 'SELLER', reason: 'Out of stock' });
  },
  'cancel by system': (town: Town, order: OrderRecord, at: number) => {
    cancelOrder(town, order, at, { initiator: 'SYSTEM', reason: 'Seller did not ship in time' });
  },
  collect: (town: Town, order: OrderRecord, at: number) => {
    for (const parcel of packagesOf(town, order)) collectPackage(town, parcel, at);
  },
  deliver: (town: Town, order: OrderRecord, at: number) => {
    for (const parcel of packagesOf(town, order)) deliverPackage(town, parcel, at);
  },
  complete: completeOrder,
} satisfies Record<string, (town: Town, order: OrderRecord, at: number) => void>;

const change = z.strictObject({
  action: z.enum(Object.keys(ACTIONS) as [keyof typeof ACTIONS]).optional(),
  buyerMessage: z.string().optional(),
  sellerNote: z.string().optional(),
});

function changeOne({ town }: Control, id: string, given: unknown): Outgoing {
  const order = town.orders.get(id);
  if (!order) return json(404, { error: `no order ${id}` });
  const { action, buyerMessage, sellerNote } = change.parse(given);
  if (action) ACTIONS[action](town, order, town.clock.seconds());
  annotateOrder(town, order, () => {
    if (buyerMessage !== undefined) order.buyerMessage = buyerMessage;
    if (sellerNote !== undefined) order.sellerNote = sellerNote;
  });
  return json(200, summary(town, order));
}

function listOrders(town: Town, query: Map<string, string>): Outgoing {
  const [status, shopId, region] = [query.get('status'), query.get('shopId'), query.get('region')];
  const limit = Number(query.get('limit') ?? 100);
  const fitting = town.orders
    .values()
    .filter(
      (order) =>
        (status === undefined || order.status === status) &&
        (shopId === undefined || order.shopId === shopId) &&
        (region === undefined || order.region === region),
    );
  return json(200, { orders: [...fitting.take(limit)].map((order) => summary(town, order)) });
}

function summary(town: Town, order: OrderRecord) {
  return { ...order, packages: packagesOf(town, order) };
}

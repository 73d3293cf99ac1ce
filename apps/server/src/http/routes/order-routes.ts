import { createRoute, z } from '@hono/zod-openapi';
import {
  ATTENTIONS,
  type OrderChoices,
  type OrderListQuery,
  type OrderPage,
  type OrderSummary,
  orderChoicesSchema,
  orderCountSchema,
  orderCountsSchema,
  orderDetailSchema,
  orderListQuerySchema,
  orderPageSchema,
  orderSummarySchema,
  parcelEventSchema,
} from '@order-manager/contract';
import { toOrderId } from '@order-manager/domain';
import { orderQueryOf } from '../../actions/select/order-query-of.ts';
import { ProblemError } from '../../problem-error.ts';
import type { SignedIn } from '../../security/sessions.ts';
import type { OrderSums, Shop } from '../../store/store.ts';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, type HttpContext, jsonAnswer, otherAnswer, personOf } from '../http-env.ts';
import { getOwnShop, idsOf, listOwnShops } from '../own-shops.ts';
import { presentOrderDetail } from '../present/order-detail.ts';
import { presentOrderRow } from '../present/order-row.ts';

const TIMELINE_LENGTH = 200;

/** The orders desk: reads only. */
export const orderRoutes = (deps: HttpDeps) =>
  createRoutes()
    .openapi(listOrders, async (context) => {
      return context.json(
        await readPage(deps, personOf(context), context.req.valid('query'), paramsOf(context.req.url)),
        200,
      );
    })
    .openapi(countTabs, async (context) => {
      const shops = await listOwnShops(deps.store.shops, personOf(context), context.req.valid('query').shops);
      return context.json(await deps.store.orders.counts(idsOf(shops)), 200);
    })
    .openapi(countOrders, async (context) => {
      const shops = await listOwnShops(deps.store.shops, personOf(context));
      const query = orderQueryOf(paramsOf(context.req.url), shops, deps.now());
      return whileThere(context, async (signal) => context.json(await deps.store.orders.countAll(query, signal), 200));
    })
    .openapi(sumOrders, async (context) => {
      const shops = await listOwnShops(deps.store.shops, personOf(context));
      const query = orderQueryOf(paramsOf(context.req.url), shops, deps.now());
      return whileThere(context, async (signal) =>
        context.json(presentSummary(await deps.store.orders.summary(query, signal)), 200),
      );
    })
    .openapi(listChoices, async (context) => {
      const shops = await listOwnShops(deps.store.shops, personOf(context), context.req.valid('query').shops);
      return context.json(await readChoices(deps, shops), 200);
    })
    .openapi(getOrder, async (context) => {
      const { shopId, orderId } = context.req.valid('param');
      const shop = await getOwnShop(deps.store.shops, personOf(context), shopId);
      return context.json(await readDetail(deps, shop, orderId), 200);
    })
    .openapi(getTracking, async (context) => {
      const { shopId, orderId } = context.req.valid('param');
      const shop = await getOwnShop(deps.store.shops, personOf(context), shopId);
      return context.json(await deps.connect.listParcelEvents(shop.id, toOrderId(orderId)), 200);
    })
    .openapi(getRaw, async (context) => {
      const { shopId, orderId } = context.req.valid('param');
      const shop = await getOwnShop(deps.store.shops, personOf(context), shopId);
      const raw = await deps.store.orders.raw(shop.id, toOrderId(orderId));
      if (raw === null) throw new ProblemError('not-found', { orderId });
      return context.body(raw, 200, { 'content-type': 'application/json; charset=utf-8' }) as never;
    });

/** A long count ends when the browser goes away: nobody is left to answer then. */
async function whileThere<Answer>(context: HttpContext, work: (signal: AbortSignal) => Promise<Answer>) {
  const { signal } = context.req.raw;
  try {
    return await work(signal);
  } catch (error) {
    if (signal.aborted) return new Response(null, { status: CLIENT_GONE }) as never;
    throw error;
  }
}

const CLIENT_GONE = 499;

async function readChoices({ store }: HttpDeps, shops: readonly Shop[]): Promise<OrderChoices> {
  const ids = idsOf(shops);
  const [choices, tags] = await Promise.all([store.orders.choices(ids), store.tags.list(ids)]);
  const named = shops.flatMap((shop) => shop.warehouses.map(({ id, name }) => [`${shop.id}/${id}`, name] as const));
  const names = new Map(named);
  const warehouses = choices.warehouses.map(({ shopId, id }) => ({
    id,
    name: names.get(`${shopId}/${id}`) ?? id,
    shopId,
  }));
  return { ...choices, regions: [...new Set(shops.map(({ region }) => region))].sort(), warehouses, tags };
}

const presentSummary = (sums: OrderSums): OrderSummary => ({
  ...sums,
  attention: Object.fromEntries(
    ATTENTIONS.map((name) => [name, sums.attention[name] ?? 0]),
  ) as OrderSummary['attention'],
});

const paramsOf = (url: string): URLSearchParams => new URL(url).searchParams;

async function readPage(
  deps: HttpDeps,
  person: SignedIn,
  query: OrderListQuery,
  params: URLSearchParams,
): Promise<OrderPage> {
  const shops = await listOwnShops(deps.store.shops, person);
  const narrowed = orderQueryOf(params, shops, deps.now());
  const { sort, direction, limit } = query;
  const [page, total] = await Promise.all([
    deps.store.orders.page({ ...narrowed, sort, direction, cursor: query.cursor ?? null, limit }),
    deps.store.orders.count(narrowed),
  ]);
  const shopById = new Map(shops.map((shop) => [shop.id, shop]));
  const orders = page.orders.flatMap((stored) => {
    const shop = shopById.get(stored.order.shopId);
    return shop ? [presentOrderRow(stored, shop)] : [];
  });
  return { orders, nextCursor: page.nextCursor, total, lookedAt: page.lookedAt, notFound: page.notFound };
}

async function readDetail({ store, now }: HttpDeps, shop: Shop, orderId: string) {
  const id = toOrderId(orderId);
  const stored = await store.orders.find(shop.id, id);
  if (!stored) throw new ProblemError('not-found', { orderId });
  const buyerId = stored.order.buyer.id;
  const [note, timeline, ordersOfBuyer] = await Promise.all([
    store.notes.find(shop.id, id),
    store.timeline.ofOrder(shop.id, id, TIMELINE_LENGTH),
    buyerId === null ? 0 : store.orders.countByBuyer(shop.id, buyerId),
  ]);
  return presentOrderDetail({ stored, shop, note, timeline, ordersOfBuyer, now: now() });
}

const tags = ['orders'];
const shopsQuery = orderListQuerySchema.pick({ shops: true });
const narrowing = orderListQuerySchema.pick({ tab: true, shops: true, attention: true, search: true });
const orderPath = z.object({ shopId: z.string().max(40), orderId: z.string().max(40) });

const listOrders = createRoute({
  method: 'get',
  path: '/api/orders',
  tags,
  summary: 'One page of a tab',
  request: { query: orderListQuerySchema },
  responses: jsonAnswer('Orders in the chosen order', orderPageSchema),
});
const countTabs = createRoute({
  method: 'get',
  path: '/api/orders/counts',
  tags,
  summary: 'How many orders each tab holds',
  request: { query: shopsQuery },
  responses: jsonAnswer('Counts per tab', orderCountsSchema),
});
const countOrders = createRoute({
  method: 'get',
  path: '/api/orders/count',
  tags,
  summary: 'How many orders and packages match, however many they are',
  request: { query: narrowing },
  responses: jsonAnswer('The exact count', orderCountSchema),
});
const listChoices = createRoute({
  method: 'get',
  path: '/api/orders/choices',
  tags,
  summary: 'What the filters can be set to',
  request: { query: shopsQuery },
  responses: jsonAnswer('The choices of each filter', orderChoicesSchema),
});
const sumOrders = createRoute({
  method: 'get',
  path: '/api/orders/summary',
  tags,
  summary: 'Sums of a tab: orders, buyers, items, sales per currency, what needs attention',
  request: { query: narrowing },
  responses: jsonAnswer('Sums', orderSummarySchema),
});
const getOrder = createRoute({
  method: 'get',
  path: '/api/orders/{shopId}/{orderId}',
  tags,
  summary: 'All about one order',
  request: { params: orderPath },
  responses: jsonAnswer('The order', orderDetailSchema),
});
const getTracking = createRoute({
  method: 'get',
  path: '/api/orders/{shopId}/{orderId}/tracking',
  tags,
  summary: 'Where the parcels of an order have been, asked from TikTok now',
  request: { params: orderPath },
  responses: jsonAnswer('Newest first', z.array(parcelEventSchema)),
});
const getRaw = createRoute({
  method: 'get',
  path: '/api/orders/{shopId}/{orderId}/raw',
  tags,
  summary: 'The order as TikTok sent it',
  request: { params: orderPath },
  responses: otherAnswer('TikTok JSON, untouched', 'application/json'),
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../apps/sandbox/src/index.ts';
import {
  createSystemLimiter,
  createTikTokShopClient,
  fixedToken,
  isTikTokShopError,
  type ShopClient,
  type TikTokShopClient,
} from '../packages/tiktok-shop/src/index.ts';

/** Every function of the client against the whole sandbox: two halves that share no code must agree about the wire. */

type Born = { id: string; packageIds: string[]; lines: { id: string; goods: number }[] };
type Opened = { client: TikTokShopClient; shop: ShopClient; shopId: string; refreshToken: string };

let town: Sandbox;
let malaysia: Opened;
let britain: Opened;
let america: Opened;

beforeAll(async () => {
  town = await startSandbox({
    orders: 900,
    regions: ['MY', 'GB', 'US'],
    labelDelay: { from: 0, to: 0 },
    authorization: 'permanent',
  });
  malaysia = await open('MY');
  britain = await open('GB');
  america = await open('US');
});
afterAll(() => town?.stop());

describe('the seller', () => {
  it('is known by his tokens, which can be renewed beyond 32 bits', async () => {
    const grant = await malaysia.client.authorization.refreshToken(malaysia.refreshToken);
    expect(grant).toMatchObject({ accessToken: expect.stringMatching(/^ROW_/), sellerBaseRegion: 'MY' });
    expect(grant.refreshTokenExpiresAt).toBeGreaterThan(2 ** 31 * 1000);
    await expect(malaysia.client.authorization.exchangeCode('ROW_nothing')).rejects.toSatisfy((thrown) =>
      isTikTokShopError(thrown),
    );
  });

  it('has shops, permissions and warehouses across borders', async () => {
    const shops = await britain.client.seller.listAuthorizedShops();
    expect(shops.map((shop) => [shop.region, shop.seller_type])).toEqual([
      ['GB', 'LOCAL'],
      ['GB', 'CROSS_BORDER'],
    ]);
    expect((await britain.client.seller.listShops()).map(({ id }) => id)).toEqual(shops.map(({ id }) => id));
    expect(await britain.client.seller.listPermissions()).toEqual(['MANAGE_GLOBAL_PRODUCT']);
    expect(await malaysia.client.seller.listPermissions()).toEqual([]);
    expect((await britain.client.seller.listGlobalWarehouses())[0]).toMatchObject({ ownership: 'SELLER' });
  });
});

describe('orders', () => {
  it.each([
    [7, 'ASC', 'update_time'],
    [50, 'DESC', 'update_time'],
    [100, 'ASC', 'create_time'],
  ] as const)('are walked in pages of %i, %s by %s, each once', async (page_size, sort_order, sort_field) => {
    const rows = [];
    for await (const page of malaysia.shop.orders.walk({}, { page_size, sort_order, sort_field })) {
      rows.push(...page.orders);
    }
    const own = [...town.control.town.orders.values()].filter((order) => order.shopId === malaysia.shopId);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(own.map(({ id }) => id)));
    expect(rows.length).toBe(own.length);
    const times = rows.map((row) => row[sort_field] ?? 0);
    expect(times).toEqual([...times].sort((a, b) => (sort_order === 'ASC' ? a - b : b - a)));
  });

  it('are found by every filter, exact to the second', async () => {
    const all = await malaysia.shop.orders.search({}, { page_size: 100, sort_field: 'update_time' });
    const { update_time = 0, user_id = '', warehouse_id = '' } = all.orders[40] ?? {};
    const found = async (filter: Parameters<ShopClient['orders']['search']>[0]) =>
      (await malaysia.shop.orders.search(filter)).orders;
    const within = await found({ update_time_ge: update_time, update_time_lt: update_time + 1 });
    expect(within.length).toBeGreaterThan(0);
    expect(within.every((order) => order.update_time === update_time)).toBe(true);
    expect((await found({ buyer_user_id: user_id })).every((order) => order.user_id === user_id)).toBe(true);
    expect((await found({ warehouse_ids: [warehouse_id] })).length).toBe(100);
    expect((await found({ shipping_type: 'SELLER' })).every((order) => order.shipping_type === 'SELLER')).toBe(true);
    expect((await found({ is_buyer_request_cancel: true })).every((one) => one.is_buyer_request_cancel)).toBe(true);
    expect((await found({ order_status: 'ON_HOLD' })).every((order) => order.status === 'ON_HOLD')).toBe(true);
  });

  it('are read by id, more than fifty at once, with sums that agree with the price detail', async () => {
    const { orders } = await america.shop.orders.search({}, { page_size: 80 });
    const ids = orders.map(({ id }) => id);
    const details = await america.shop.orders.get(ids);
    expect(details.map(({ id }) => id)).toEqual(ids);
    const [first] = details;
    const price = await america.shop.orders.getPriceDetail(first?.id ?? '');
    expect(price.payment).toBe(first?.payment?.total_amount);
    expect(price.line_items?.map((line) => line.id)).toEqual(first?.line_items?.map((line) => line.id));
  });
});

describe('a parcel in Malaysia', () => {
  it('is found, shipped, labelled and followed', async () => {
    const order = await born({ shopId: malaysia.shopId });
    const id = order.packageIds[0] ?? '';
    const { packages, shipments, logistics } = malaysia.shop;
    expect(await packages.get(id)).toMatchObject({ package_id: id, package_status: 'TO_FULFILL' });
    const { packages: rows } = await packages.search({ package_status: 'TO_FULFILL' }, { page_size: 50 });
    expect(rows).toContainEqual(expect.objectContaining({ id, status: 'TO_FULFILL' }));
    expect(await packages.getHandoverSlots(id)).toMatchObject({ can_drop_off: true, can_van_collection: false });
    await shipments.ship(id);
    const label = await packages.getShippingDocument(id, { document_type: 'SHIPPING_LABEL', document_size: 'A5' });
    const file = await fetch(label.doc_url ?? '');
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await packages.get(id)).tracking_number).toBe(label.tracking_number);
    expect(await logistics.listTracking(order.id)).toEqual([]);
    await happens(order.id, 'collect');
    const [event] = await logistics.listTracking(order.id);
    expect(event?.update_time_millis).toBeGreaterThan(1_600_000_000_000);
    await expect(shipments.ship(id)).rejects.toSatisfy((thrown) => isTikTokShopError(thrown));
  });

  it('is walked to in pages', async () => {
    let count = 0;
    for await (const page of malaysia.shop.packages.walk({}, { sort_field: 'order_pay_time' })) {
      count += page.packages.length;
    }
    const own = [...town.control.town.packages.values()].filter((parcel) => parcel.shopId === malaysia.shopId);
    expect(count).toBe(own.length);
  });

  it('is shipped with others, and the bad ones are named', async () => {
    const good = await born({ shopId: malaysia.shopId });
    const held = await born({ shopId: malaysia.shopId, status: 'ON_HOLD' });
    const ids = [good, held].map((order) => ({ id: order.packageIds[0] ?? '' }));
    const { errors } = await malaysia.shop.shipments.shipBatch(ids);
    expect(errors).toMatchObject([{ code: 21011044, detail: { package_id: held.packageIds[0] } }]);
    expect((await malaysia.shop.orders.get([good.id]))[0]?.status).toBe('AWAITING_COLLECTION');
  });

  it('is split and combined and pulled apart', async () => {
    const { regroupings } = malaysia.shop;
    const order = await bornWithTwoGoods();
    const { split_attributes } = await regroupings.getSplitAttributes([order.id]);
    expect(split_attributes[0]).toMatchObject({ order_id: order.id, can_split: true, must_split: false });
    const groups = [...Map.groupBy(order.lines, (line) => line.goods)].map(([goods, lines]) => ({
      id: `group ${goods}`,
      order_line_item_ids: lines.map((line) => line.id),
    }));
    const split = await regroupings.split(order.id, groups);
    expect(split.packages.map((one) => one.splittable_group_id)).toEqual(groups.map(({ id }) => id));

    const pair = await bornMany({ shopId: malaysia.shopId, count: 2, hasSameBuyer: true, isCod: false });
    const drafts = [];
    for await (const page of regroupings.walkCombinable()) drafts.push(...page.combinable_packages);
    const draft = drafts.find(({ order_ids }) => order_ids?.includes(pair[0]?.id ?? ''));
    const combined = await regroupings.combine([{ id: draft?.id ?? '' }, { id: '1152' }]);
    expect(combined.packages[0]?.order_ids).toEqual(draft?.order_ids);
    expect(combined.errors).toMatchObject([{ code: 21011028, detail: { package_id: '1152' } }]);
    const apart = await regroupings.uncombine(combined.packages[0]?.id ?? '');
    expect(apart.packages.flatMap((one) => one.order_ids ?? []).sort()).toEqual([...(draft?.order_ids ?? [])].sort());
  });

  it('of the seller himself travels with his own number, corrected once, and is delivered with a proof', async () => {
    const order = await born({ shopId: malaysia.shopId, shippingType: 'SELLER' });
    const id = order.packageIds[0] ?? '';
    const provider = await providerOf(malaysia, order.id);
    const { shipments, deliveries } = malaysia.shop;
    await shipments.ship(id, { self_shipment: { tracking_number: `OWN${order.id}`, shipping_provider_id: provider } });
    await shipments.updatePackageTracking(id, { tracking_number: `NEW${order.id}`, shipping_provider_id: provider });
    expect((await malaysia.shop.packages.get(id)).tracking_number).toBe(`NEW${order.id}`);
    const image = await deliveries.uploadImage(new Blob([PICTURE], { type: 'image/png' }));
    expect(image).toMatchObject({ url: expect.stringContaining('http'), width: 120, height: 100 });
    const file = await deliveries.uploadFile(new Blob(['%PDF-1.4\n']), 'proof.pdf');
    expect(file).toMatchObject({ url: expect.stringContaining('http'), name: 'proof.pdf' });
    const proof = { file_type: 'PDF', file_url: file.url } as const;
    const { errors } = await deliveries.report([{ id, delivery_type: 'DELIVERY_SUCCESS', ...proof }]);
    expect(errors ?? []).toEqual([]);
    expect((await malaysia.shop.orders.get([order.id]))[0]?.status).toBe('DELIVERED');
  });
});

describe('an order without a package', () => {
  it('is shipped by buying a label, in both versions', async () => {
    const { shipments, packages } = america.shop;
    const [first, second] = await bornMany({ shopId: america.shopId, count: 2 });
    const { shipping_services, order_line_id } = await shipments.getEligibleServices(first?.id ?? '');
    expect(order_line_id).toEqual(first?.lines.map((line) => line.id));
    const chosen = shipping_services.at(-1);
    const made = await shipments.createPackage({
      order_id: first?.id ?? '',
      shipping_service_id: chosen?.id ?? '',
      weight: { value: '2', unit: 'POUND' },
      dimension: { length: '4', width: '4', height: '4', unit: 'INCH' },
    });
    expect(made).toMatchObject({ order_id: first?.id, weight: { value: '2', unit: 'POUND' } });
    expect(made.shipping_service_info?.id).toBe(chosen?.id);
    expect((await packages.get(made.package_id)).package_status).toBe('PROCESSING');
    const next = await shipments.createPackage202512({ ship_type: '1', order_id: second?.id ?? '' });
    expect((await packages.get(next.package_id)).orders?.map(({ id }) => id)).toEqual([second?.id]);
  });

  it('is bought in part, or together with another of the same buyer', async () => {
    const { shipments, orders } = america.shop;
    const order = (await bornMany({ shopId: america.shopId, count: 20 })).find(({ lines }) => lines.length > 1);
    const order_line_item = [{ order_line_id: order?.lines[0]?.id ?? '' }];
    await shipments.createPackage202512({ ship_type: '2', order_line_item });
    expect((await orders.get([order?.id ?? '']))[0]?.status).toBe('PARTIALLY_SHIPPING');
    const pair = (await bornMany({ shopId: america.shopId, count: 2, hasSameBuyer: true })).map(({ id }) => id);
    const made = await shipments.createPackage202512({ ship_type: '3', order_list_ids: pair });
    expect((await orders.get(pair)).map((one) => one.packages?.[0]?.id)).toEqual([made.package_id, made.package_id]);
  });

  it('of the seller himself is marked as shipped, with a warning where the number looks wrong', async () => {
    const { shipments, orders, packages } = america.shop;
    const order = await born({ shopId: america.shopId, shippingType: 'SELLER' });
    const slots = await packages.getHandoverSlotsOfOrder((await born({ shopId: america.shopId })).id);
    expect(slots).toMatchObject({ can_drop_off: true });
    const shipping_provider_id = await providerOf(america, order.id);
    const marked = await shipments.markAsShipped(order.id, { tracking_number: 'ODD-NUMBER-7', shipping_provider_id });
    expect(marked).toMatchObject({ order_id: order.id, warning: { message: expect.any(String) } });
    await shipments.updateOrderTracking(order.id, { tracking_number: 'ODD-NUMBER-8', shipping_provider_id });
    expect((await orders.get([order.id]))[0]?.tracking_number).toBe('ODD-NUMBER-8');
  });
});

describe('the rest of a shop', () => {
  it('has warehouses, delivery options and providers', async () => {
    const { logistics } = britain.shop;
    const warehouses = await logistics.listWarehouses();
    expect(warehouses.every(({ address }) => address?.distict)).toBe(true);
    const id = warehouses[0]?.id ?? '';
    const options = await logistics.listDeliveryOptions(id);
    expect(options.every(({ weight_limit }) => typeof weight_limit?.max_weight === 'number')).toBe(true);
    expect((await logistics.listDeliveryOptions(id, 'PRODUCT')).map((one) => one.id)).toEqual(options.map((o) => o.id));
    const platform = options.find(({ type }) => type !== 'SEND_BY_SELLER');
    await expect(logistics.listShippingProviders(platform?.id ?? '')).rejects.toSatisfy((thrown) =>
      isTikTokShopError(thrown),
    );
  });

  it('sends its topics where it is told', async () => {
    const { webhooks } = britain.shop;
    await webhooks.put('PACKAGE_UPDATE', 'https://desk.example.test/hooks');
    expect(await webhooks.list()).toMatchObject({
      total_count: 1,
      webhooks: [{ event_type: 'PACKAGE_UPDATE', address: 'https://desk.example.test/hooks' }],
    });
    await webhooks.delete('PACKAGE_UPDATE');
    expect((await webhooks.list()).webhooks).toEqual([]);
  });
});

async function open(region: string): Promise<Opened> {
  const link = await fetch(`${town.authorizeUrl}&approve=1&shop_region=${region}`, { redirect: 'manual' });
  const code = new URL(link.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const settings = { appKey: town.appKey, appSecret: town.appSecret, apiUrl: town.origin, authUrl: town.origin };
  const stranger = createTikTokShopClient({ ...settings, tokens: fixedToken('') });
  const { accessToken, refreshToken } = await stranger.authorization.exchangeCode(code);
  const limiter = createSystemLimiter(500);
  const client = createTikTokShopClient({ ...settings, limiter, tokens: fixedToken(accessToken) });
  const [first] = await client.seller.listAuthorizedShops();
  return { client, shop: client.shop(first?.cipher ?? ''), shopId: first?.id ?? '', refreshToken: refreshToken ?? '' };
}

async function bornMany(wish: object): Promise<Born[]> {
  const reply = await fetch(`${town.origin}/_sandbox/orders`, { method: 'POST', body: JSON.stringify(wish) });
  return ((await reply.json()) as { orders: Born[] }).orders;
}

async function born(wish: object): Promise<Born> {
  return (await bornMany(wish))[0] as Born;
}

async function bornWithTwoGoods(): Promise<Born> {
  const orders = await bornMany({ shopId: malaysia.shopId, count: 40 });
  return orders.find(({ lines }) => new Set(lines.map((line) => line.goods)).size > 1) as Born;
}

async function happens(orderId: string, action: string): Promise<void> {
  const body = JSON.stringify({ action });
  await fetch(`${town.origin}/_sandbox/orders/${orderId}`, { method: 'PATCH', body });
}

async function providerOf({ shop }: Opened, orderId: string): Promise<string> {
  const [order] = await shop.orders.get([orderId]);
  const [provider] = await shop.logistics.listShippingProviders(order?.delivery_option_id ?? '');
  return provider?.id ?? '';
}

// The head of a PNG of 120 × 100 pixels is all that anybody looks at.
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d494844520000007800000064', 'hex');

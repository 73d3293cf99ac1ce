import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { ShopClient } from '../create-client.ts';
import { errorOf, openClient } from '../testing/open-client.ts';
import { failure, openScriptedServer, type Reply, type ScriptedServer, success } from '../testing/scripted-server.ts';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(...replies: Reply[]): Promise<{ shop: ShopClient; seen: ScriptedServer['seen'] }> {
  server = await openScriptedServer(...replies);
  return { shop: openClient(server.origin).shop, seen: server.seen };
}

function fixture(name: string): Reply {
  const text = readFileSync(new URL(`../../../../fixtures/wire/${name}.json`, import.meta.url), 'utf8');
  return { text };
}

const tracking = { tracking_number: 'T1', shipping_provider_id: '7' };
type Case = [string, (shop: ShopClient) => Promise<unknown>, Reply, string, string];

test.each<Case>([
  ['orders', (shop) => shop.orders.get(['1', '2']), fixture('order-awaiting-shipment'), 'GET /order/202507/orders', ''],
  [
    'a price detail',
    (shop) => shop.orders.getPriceDetail('1'),
    fixture('price-detail'),
    'GET /order/202407/orders/1/price_detail',
    '',
  ],
  [
    'a package',
    (shop) => shop.packages.get('9'),
    fixture('package-to-fulfill'),
    'GET /fulfillment/202309/packages/9',
    '',
  ],
  [
    'packages',
    (shop) => shop.packages.search({ update_time_ge: 5 }),
    fixture('package-search-page'),
    'POST /fulfillment/202309/packages/search',
    '{"update_time_ge":5}',
  ],
  [
    'slots',
    (shop) => shop.packages.getHandoverSlots('9'),
    fixture('handover-slots'),
    'GET /fulfillment/202309/packages/9/handover_time_slots',
    '',
  ],
  [
    'slots of an order',
    (shop) => shop.packages.getHandoverSlotsOfOrder('1', ['3']),
    fixture('handover-slots'),
    'GET /fulfillment/202309/orders/1/handover_time_slots',
    '',
  ],
  [
    'a document',
    (shop) => shop.packages.getShippingDocument('9', { document_type: 'SHIPPING_LABEL' }),
    success({ doc_url: '' }),
    'GET /fulfillment/202309/packages/9/shipping_documents',
    '',
  ],
  ['a plain shipment', (shop) => shop.shipments.ship('9'), success({}), 'POST /fulfillment/202309/packages/9/ship', ''],
  [
    'a seller shipment',
    (shop) => shop.shipments.ship('9', { self_shipment: tracking }),
    success(null),
    'POST /fulfillment/202309/packages/9/ship',
    '{"self_shipment":{"tracking_number":"T1","shipping_provider_id":"7"}}',
  ],
  [
    'a batch',
    (shop) => shop.shipments.shipBatch([{ id: '9' }]),
    fixture('batch-ship-partial'),
    'POST /fulfillment/202309/packages/ship',
    '{"packages":[{"id":"9"}]}',
  ],
  [
    'a batch without failures',
    (shop) => shop.shipments.shipBatch([{ id: '9' }]),
    success(null),
    'POST /fulfillment/202309/packages/ship',
    '{"packages":[{"id":"9"}]}',
  ],
  [
    'a mark as shipped',
    (shop) => shop.shipments.markAsShipped('1', tracking),
    fixture('marked-as-shipped-warning'),
    'POST /fulfillment/202309/orders/1/packages',
    JSON.stringify(tracking),
  ],
  [
    'services',
    (shop) => shop.shipments.getEligibleServices('1'),
    fixture('eligible-services'),
    'POST /fulfillment/202309/orders/1/shipping_services/query',
    '',
  ],
  [
    'a label purchase',
    (shop) => shop.shipments.createPackage({ order_id: '1' }),
    success({ package_id: '9' }),
    'POST /fulfillment/202309/packages',
    '{"order_id":"1"}',
  ],
  [
    'a newer label purchase',
    (shop) => shop.shipments.createPackage202512({ ship_type: '3', order_list_ids: ['1', '2'] }),
    success({ package_id: '9' }),
    'POST /fulfillment/202512/packages',
    '{"ship_type":"3","order_list_ids":["1","2"]}',
  ],
  [
    'tracking of a package',
    (shop) => shop.shipments.updatePackageTracking('9', tracking),
    success({}),
    'POST /fulfillment/202309/packages/9/shipping_info/update',
    JSON.stringify(tracking),
  ],
  [
    'tracking of an order',
    (shop) => shop.shipments.updateOrderTracking('1', tracking),
    success({}),
    'POST /fulfillment/202309/orders/1/shipping_info/update',
    JSON.stringify(tracking),
  ],
  [
    'split attributes',
    (shop) => shop.regroupings.getSplitAttributes(['1', '2']),
    fixture('split-attributes'),
    'GET /fulfillment/202309/orders/split_attributes',
    '',
  ],
  [
    'a split',
    (shop) => shop.regroupings.split('1', [{ id: 'a', order_line_item_ids: ['3'] }]),
    success({ packages: [{ id: '8', splittable_group_id: 'a' }] }),
    'POST /fulfillment/202309/orders/1/split',
    '{"splittable_groups":[{"id":"a","order_line_item_ids":["3"]}]}',
  ],
  [
    'combinable packages',
    (shop) => shop.regroupings.searchCombinable(),
    success({ combinable_packages: [] }),
    'GET /fulfillment/202309/combinable_packages/search',
    '',
  ],
  [
    'a combination',
    (shop) => shop.regroupings.combine([{ id: 'd' }]),
    success({ packages: [] }),
    'POST /fulfillment/202309/packages/combine',
    '{"combinable_packages":[{"id":"d"}]}',
  ],
  [
    'taking apart some',
    (shop) => shop.regroupings.uncombine('9', ['1']),
    success({ packages: [] }),
    'POST /fulfillment/202309/packages/9/uncombine',
    '{"order_ids":["1"]}',
  ],
  [
    'taking apart all',
    (shop) => shop.regroupings.uncombine('9'),
    success({ packages: [] }),
    'POST /fulfillment/202309/packages/9/uncombine',
    '',
  ],
  [
    'a delivery',
    (shop) => shop.deliveries.report([{ id: '9', delivery_type: 'DELIVERY_SUCCESS' }]),
    success({}),
    'POST /fulfillment/202309/packages/deliver',
    '{"packages":[{"id":"9","delivery_type":"DELIVERY_SUCCESS"}]}',
  ],
  [
    'warehouses',
    (shop) => shop.logistics.listWarehouses(),
    fixture('warehouses'),
    'GET /logistics/202309/warehouses',
    '',
  ],
  [
    'delivery options',
    (shop) => shop.logistics.listDeliveryOptions('5', 'WAREHOUSE'),
    fixture('delivery-options'),
    'GET /logistics/202309/warehouses/5/delivery_options',
    '',
  ],
  [
    'providers',
    (shop) => shop.logistics.listShippingProviders('6'),
    success({ shipping_providers: [{ id: '7', name: 'J&T Express' }] }),
    'GET /logistics/202309/delivery_options/6/shipping_providers',
    '',
  ],
  [
    'tracking events',
    (shop) => shop.logistics.listTracking('1'),
    fixture('tracking'),
    'GET /fulfillment/202309/orders/1/tracking',
    '',
  ],
  [
    'webhooks',
    (shop) => shop.webhooks.list(),
    success({ webhooks: [], total_count: 0 }),
    'GET /event/202309/webhooks',
    '',
  ],
  [
    'a webhook put',
    (shop) => shop.webhooks.put('PACKAGE_UPDATE', 'https://a.example'),
    success({}),
    'PUT /event/202309/webhooks',
    '{"address":"https://a.example","event_type":"PACKAGE_UPDATE"}',
  ],
  [
    'a webhook deleted',
    (shop) => shop.webhooks.delete('PACKAGE_UPDATE'),
    success({}),
    'DELETE /event/202309/webhooks',
    '{"event_type":"PACKAGE_UPDATE"}',
  ],
])('%s: method, path and body are those of the endpoint', async (_name, ask, reply, line, body) => {
  const { shop, seen } = await start(reply);
  await ask(shop);
  expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([line]);
  expect(seen[0]?.rawBody).toBe(body);
});

test('ids travel in one parameter, joined with commas', async () => {
  const { shop, seen } = await start(fixture('order-awaiting-shipment'));
  await shop.orders.get(['1', '2']);
  expect(seen[0]?.query.ids).toBe('1,2');
});

test('more than fifty ids are asked for in several calls, none in none', async () => {
  const { shop, seen } = await start(success({ orders: [{ id: '1' }] }));
  const ids = Array.from({ length: 120 }, (_, i) => `${i}`);
  await expect(shop.orders.get(ids)).resolves.toHaveLength(3);
  expect(seen.map(({ query }) => query.ids?.split(',').length)).toEqual([50, 50, 20]);
  await expect(shop.orders.get([])).resolves.toEqual([]);
  expect(seen).toHaveLength(3);
});

test('order detail goes back to the older version for good when the newer one is not there', async () => {
  const { shop, seen } = await start(failure(36009009, 404), success({ orders: [] }));
  await shop.orders.get(['1']);
  await shop.orders.get(['2']);
  expect(seen.map(({ path }) => path)).toEqual([
    '/order/202507/orders',
    '/order/202309/orders',
    '/order/202309/orders',
  ]);
});

test('a walk follows the tokens to the end', async () => {
  const { shop, seen } = await start(
    success({ orders: [{ id: '1' }], next_page_token: 'a/+=', total_count: 2 }),
    success({ orders: [{ id: '2' }], next_page_token: '', total_count: 2 }),
  );
  const ids: string[] = [];
  for await (const page of shop.orders.walk({}, { page_size: 1 })) ids.push(...page.orders.map((order) => order.id));
  expect(ids).toEqual(['1', '2']);
  expect(seen.map(({ query }) => query.page_token)).toEqual([undefined, 'a/+=']);
});

test('a walk does not go round in circles', async () => {
  const { shop, seen } = await start(success({ orders: [{ id: '1' }], next_page_token: 'same', total_count: 9 }));
  const walk = async () => {
    for await (const page of shop.orders.walk()) expect(page.orders).toHaveLength(1);
  };
  expect((await errorOf(walk())).facts.unreadable).toBe('page-token-repeats');
  expect(seen).toHaveLength(2);
});

test('a batch names its failures with their codes as numbers', async () => {
  const { shop } = await start(fixture('batch-ship-partial'));
  const { errors } = await shop.shipments.shipBatch([{ id: '1' }]);
  expect(errors?.map(({ code, detail }) => [code, detail?.package_id])).toEqual([
    [21011040, '1160000000000000001'],
    [10007014, '1160000000000000002'],
  ]);
});

test('the warning of a mark as shipped is handed on', async () => {
  const { shop } = await start(fixture('marked-as-shipped-warning'));
  const marked = await shop.shipments.markAsShipped('1', tracking);
  expect(marked.warning?.message).toMatch(/more than one provider/);
});

test('a pickup slot says whether it is free in the spelling of the wire', async () => {
  const { shop } = await start(fixture('handover-slots'));
  const { pickup_slots } = await shop.packages.getHandoverSlots('9');
  expect(pickup_slots.map((slot) => slot.avaliable)).toEqual([true, false]);
});

test('the misspelt district of a warehouse is read', async () => {
  const { shop } = await start(fixture('warehouses'));
  const [warehouse] = await shop.logistics.listWarehouses();
  expect(warehouse?.address?.distict).toBe('Barat Daya');
});

test('a search for references keeps id, state and times of each row and nothing of a buyer', async () => {
  const row = {
    id: 576400000000000001n.toString(),
    status: 'ON_HOLD',
    create_time: 5,
    update_time: '7',
    buyer_email: 'a@b',
  };
  const { shop, seen } = await start(success({ orders: [row], next_page_token: 'x+/=', total_count: 9 }));
  const page = await shop.orders.searchRefs({ order_status: 'ON_HOLD' });
  expect(page.orders).toEqual([{ id: row.id, status: 'ON_HOLD', create_time: 5, update_time: 7 }]);
  expect(page).toMatchObject({ next_page_token: 'x+/=', total_count: 9 });
  expect(seen[0]?.rawBody).toBe('{"order_status":"ON_HOLD"}');
});

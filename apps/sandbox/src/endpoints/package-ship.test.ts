import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { type TryClient, tryClient } from '../try/client.ts';
import { freshOrder, lever } from '../try/lever.ts';

let town: Sandbox;
let malaysia: TryClient;
beforeAll(async () => {
  town = await startSandbox({ orders: 60, regions: ['MY', 'GB', 'US'], labelDelay: { from: 0, to: 0 } });
  malaysia = await tryClient(town, 'MY');
});
afterAll(() => town.stop());

const ship = (client: TryClient, id: string, body: object = {}) =>
  client.call('POST', `/fulfillment/202309/packages/${id}/ship`, { body });
const detail = async (client: TryClient, id: string) =>
  (await client.call('GET', '/order/202507/orders', { query: { ids: id } })).data.orders[0];
const parcel = async (client: TryClient, id: string) =>
  (await client.call('GET', `/fulfillment/202309/packages/${id}`)).data;

describe('a platform-shipped order', () => {
  test('goes from awaiting shipment to awaiting collection, and gets its tracking number then', async () => {
    const { id, packageIds } = await freshOrder(town);
    const packageId = packageIds[0] ?? '';
    const before = await parcel(malaysia, packageId);
    expect(before).toMatchObject({ package_status: 'TO_FULFILL', package_sub_status: 'STOCKING' });
    expect('tracking_number' in before).toBe(false);
    const order = await detail(malaysia, id);
    expect(order).toMatchObject({ status: 'AWAITING_SHIPMENT', tracking_number: '', packages: [{ id: packageId }] });
    expect('rts_time' in order).toBe(false);

    const shipped = await ship(malaysia, packageId);
    expect([shipped.status, shipped.json.code, shipped.data]).toEqual([200, 0, {}]);

    const after = await detail(malaysia, id);
    expect(after.status).toBe('AWAITING_COLLECTION');
    expect(after.rts_time).toBeGreaterThanOrEqual(after.paid_time ?? 0);
    expect(after.tracking_number).not.toBe('');
    expect(after.line_items[0]).toMatchObject({
      display_status: 'AWAITING_COLLECTION',
      package_status: 'PROCESSING',
      tracking_number: after.tracking_number,
    });
    expect(await parcel(malaysia, packageId)).toMatchObject({
      package_status: 'PROCESSING',
      shipping_type: 'TIKTOK',
      tracking_number: after.tracking_number,
    });
  });

  test('is shipped once: the second call is refused and the town counts one effect and two calls', async () => {
    const { packageIds } = await freshOrder(town);
    const packageId = packageIds[0] ?? '';
    await ship(malaysia, packageId);
    const again = await ship(malaysia, packageId);
    expect([again.status, again.code, again.data]).toEqual([200, 21011040, {}]);
    const { shipments } = await lever(town, 'state');
    expect(shipments[packageId]).toMatchObject({ calls: 2, effective: 1 });
  });

  test('moves on by itself: collected, delivered, completed', async () => {
    const { id, packageIds } = await freshOrder(town);
    await ship(malaysia, packageIds[0] ?? '');
    await lever(town, `orders/${id}`, { action: 'collect' }, 'PATCH');
    expect(await detail(malaysia, id)).toMatchObject({ status: 'IN_TRANSIT' });
    expect((await detail(malaysia, id)).collection_time).toBeGreaterThan(0);
    await lever(town, `orders/${id}`, { action: 'deliver' }, 'PATCH');
    expect(await detail(malaysia, id)).toMatchObject({ status: 'DELIVERED' });
    expect((await ship(malaysia, packageIds[0] ?? '')).code).toBe(21011027);
    await lever(town, `orders/${id}`, { action: 'complete' }, 'PATCH');
    expect(await detail(malaysia, id)).toMatchObject({ status: 'COMPLETED' });
    const { tracking } = (await malaysia.call('GET', `/fulfillment/202309/orders/${id}/tracking`)).data;
    expect(tracking[0].description).toBe('Your package was delivered.');
  });

  test('cannot be shipped on hold, while the buyer asks to cancel, or once cancelled', async () => {
    const held = await freshOrder(town, { status: 'ON_HOLD' });
    expect((await ship(malaysia, held.packageIds[0] ?? '')).code).toBe(21011044);
    const asked = await freshOrder(town);
    await lever(town, `orders/${asked.id}`, { action: 'buyer requests cancel' }, 'PATCH');
    expect(await detail(malaysia, asked.id)).toMatchObject({ is_buyer_request_cancel: true });
    expect((await ship(malaysia, asked.packageIds[0] ?? '')).code).toBe(21011007);
    await lever(town, `orders/${asked.id}`, { action: 'cancel by buyer' }, 'PATCH');
    expect((await ship(malaysia, asked.packageIds[0] ?? '')).code).toBe(21011041);
    expect(await detail(malaysia, asked.id)).toMatchObject({ status: 'CANCELLED', cancellation_initiator: 'BUYER' });
  });

  test('belongs to the platform when TikTok fulfils it, and to its own shop always', async () => {
    const platform = await freshOrder(town, { isFulfilledByTikTok: true });
    expect((await ship(malaysia, platform.packageIds[0] ?? '')).code).toBe(21008025);
    const { packageIds, id } = await freshOrder(town);
    const elsewhere = { ...malaysia, cipher: malaysia.ciphers[1]?.cipher ?? '' };
    const stranger = await malaysia.call('POST', `/fulfillment/202309/packages/${packageIds[0]}/ship`, {
      cipher: elsewhere.cipher,
    });
    expect(stranger.code).toBe(21011028);
    expect((await ship(malaysia, id)).code).toBe(98001004);
  });

  test('the hold ends an hour after payment by the clock of the town', async () => {
    const other = await startSandbox({ orders: 0, regions: ['MY'] });
    const client = await tryClient(other);
    const { id } = await freshOrder(other, { status: 'ON_HOLD' });
    await lever(other, 'clock', { minutes: 59 });
    expect((await detail(client, id)).status).toBe('ON_HOLD');
    await lever(other, 'clock', { minutes: 2 });
    expect((await detail(client, id)).status).toBe('AWAITING_SHIPMENT');
    await lever(other, 'clock', { days: 4 });
    expect(await detail(client, id)).toMatchObject({ status: 'CANCELLED', cancellation_initiator: 'SYSTEM' });
    await other.stop();
  });
});

describe('a seller-shipped order in South-East Asia', () => {
  test('needs a carrier of the market and a tracking number nobody used', async () => {
    const providers = await providersOf(malaysia);
    const first = await freshOrder(town, { shippingType: 'SELLER' });
    const second = await freshOrder(town, { shippingType: 'SELLER' });
    const own = { tracking_number: 'SELF00012345', shipping_provider_id: providers[0]?.id };
    const [one, two] = [first.packageIds[0] ?? '', second.packageIds[0] ?? ''];
    expect((await ship(malaysia, one)).code).toBe(21001001);
    const stranger = { ...own, shipping_provider_id: '1' };
    expect((await ship(malaysia, one, { self_shipment: stranger })).code).toBe(21011022);
    expect((await ship(malaysia, one, { self_shipment: own, pickup_slot: [] })).code).toBe(0);
    expect((await ship(malaysia, two, { self_shipment: own })).code).toBe(21011025);
    expect(await detail(malaysia, first.id)).toMatchObject({
      status: 'AWAITING_COLLECTION',
      tracking_number: 'SELF00012345',
      shipping_provider: providers[0]?.name,
    });
  });

  test('its tracking number can be corrected once, within three days', async () => {
    const providers = await providersOf(malaysia);
    const { id, packageIds } = await freshOrder(town, { shippingType: 'SELLER' });
    const correct = (number: string) =>
      malaysia.call('POST', `/fulfillment/202309/packages/${packageIds[0]}/shipping_info/update`, {
        body: { tracking_number: number, shipping_provider_id: providers[0]?.id },
      });
    expect((await correct('FIRST0001')).code).toBe(21011043);
    const self_shipment = { tracking_number: 'FIRST0000', shipping_provider_id: providers[0]?.id };
    await ship(malaysia, packageIds[0] ?? '', { self_shipment });
    expect((await correct('FIRST0001')).code).toBe(0);
    expect((await detail(malaysia, id)).tracking_number).toBe('FIRST0001');
    expect((await correct('FIRST0002')).code).toBe(21011051);
  });

  test('its own fleet reports the delivery, and one bad entry does not stop the others', async () => {
    const providers = await providersOf(malaysia);
    const { id, packageIds } = await freshOrder(town, { shippingType: 'SELLER' });
    const self_shipment = { tracking_number: 'FLEET00001', shipping_provider_id: providers[0]?.id };
    await ship(malaysia, packageIds[0] ?? '', { self_shipment });
    const reply = await malaysia.call('POST', '/fulfillment/202309/packages/deliver', {
      body: {
        packages: [
          { id: '1152999', delivery_type: 'DELIVERY_SUCCESS' },
          { id: packageIds[0], delivery_type: 'DELIVERY_SUCCESS' },
        ],
      },
    });
    expect(reply.data.errors).toMatchObject([{ code: 21011028, detail: { package_id: '1152999' } }]);
    expect((await detail(malaysia, id)).status).toBe('DELIVERED');
  });
});

describe('a batch', () => {
  test('whose entries say package_id instead of id counts as a batch without packages', async () => {
    const body = { packages: [{ package_id: '1152' }] };
    const { code, message } = await malaysia.call('POST', '/fulfillment/202309/packages/ship', { body });
    expect([code, message]).toEqual([98001004, 'Invalid parameters; detail:Packages is a required field']);
  });

  test('ships the good packages and names the bad ones', async () => {
    const good = await freshOrder(town);
    const held = await freshOrder(town, { status: 'ON_HOLD' });
    const packages = [{ id: good.packageIds[0] }, { id: held.packageIds[0] }, { id: '7' }];
    const reply = await malaysia.call('POST', '/fulfillment/202309/packages/ship', { body: { packages } });
    expect(reply.code).toBe(0);
    expect(reply.data.errors).toMatchObject([
      { code: 21011044, detail: { package_id: held.packageIds[0] } },
      { code: 98001004, detail: { package_id: '7' } },
    ]);
    expect((await detail(malaysia, good.id)).status).toBe('AWAITING_COLLECTION');
  });

  test('ships nothing at all where one bad package fails the call', async () => {
    await lever(town, 'settings', { batchShip: 'whole' });
    const good = await freshOrder(town);
    const packages = [{ id: good.packageIds[0] }, { id: '7' }];
    const reply = await malaysia.call('POST', '/fulfillment/202309/packages/ship', { body: { packages } });
    await lever(town, 'settings', { batchShip: 'partial' });
    expect([reply.code, reply.message]).toEqual([98001004, 'Invalid parameters; detail:No Valid FulfillUnit error']);
    expect((await detail(malaysia, good.id)).status).toBe('AWAITING_SHIPMENT');
  });

  test('wants its packages under their own name', async () => {
    const reply = await malaysia.call('POST', '/fulfillment/202309/packages/ship', { body: { ids: ['1'] } });
    expect(reply.message).toContain('Packages is a required field');
  });
});

describe('in the US and the UK', () => {
  test('no package exists before shipping; buying a label makes it and ships it', async () => {
    const client = await tryClient(town, 'US');
    const { id } = await freshOrder(town, { region: 'US' });
    const before = await detail(client, id);
    expect(before.packages).toEqual([]);
    expect('package_id' in before.line_items[0]).toBe(false);
    const services = await client.call('POST', `/fulfillment/202309/orders/${id}/shipping_services/query`, {
      body: {},
    });
    const service = services.data.shipping_services[1];
    const bought = await client.call('POST', '/fulfillment/202309/packages', {
      body: { order_id: id, shipping_service_id: service.id },
    });
    expect(bought.data.shipping_service_info).toMatchObject({ id: service.id, price: service.price });
    expect(await detail(client, id)).toMatchObject({
      status: 'AWAITING_COLLECTION',
      packages: [{ id: bought.data.package_id }],
    });
    const again = await client.call('POST', '/fulfillment/202309/packages', { body: { order_id: id } });
    expect([again.code, again.message]).toEqual([21022025, 'A shipping label has already been purchased.']);
  });

  test('shipping in the US answers a request to cancel with no', async () => {
    const client = await tryClient(town, 'US');
    const { id } = await freshOrder(town, { region: 'US' });
    await lever(town, `orders/${id}`, { action: 'buyer requests cancel' }, 'PATCH');
    expect((await client.call('POST', '/fulfillment/202309/packages', { body: { order_id: id } })).code).toBe(0);
    expect((await detail(client, id)).is_buyer_request_cancel).toBe(false);
  });

  test('a seller marks his own parcels as shipped, in parts if he likes', async () => {
    const client = await tryClient(town, 'GB');
    const providers = await providersOf(client);
    const { id, lines } = await orderWithLines('GB', 2);
    const mark = (number: string, more: object = {}) =>
      client.call('POST', `/fulfillment/202309/orders/${id}/packages`, {
        body: { tracking_number: number, shipping_provider_id: providers[0]?.id, ...more },
      });
    const first = await mark('UKPART0001', { order_line_item_ids: [lines[0]?.id] });
    expect(first.data).toMatchObject({ order_id: id, order_line_item_ids: [lines[0]?.id] });
    expect(await detail(client, id)).toMatchObject({ status: 'PARTIALLY_SHIPPING', split_or_combine_tag: 'SPLIT' });
    expect((await mark('UKPART0002')).code).toBe(21011048);
    const rest = lines.slice(1).map((line) => line.id);
    expect((await mark('UKPART0002', { order_line_item_ids: rest })).code).toBe(0);
    expect((await detail(client, id)).status).toBe('AWAITING_COLLECTION');
    expect((await mark('UKPART0003')).code).toBe(21011020);
  });

  test('marking is not for South-East Asia', async () => {
    const { id } = await freshOrder(town, { shippingType: 'SELLER' });
    const reply = await malaysia.call('POST', `/fulfillment/202309/orders/${id}/packages`, { body: {} });
    expect([reply.code, reply.message]).toEqual([21008106, 'This interface cannot be used in this region.']);
  });
});

async function providersOf(client: TryClient): Promise<{ id: string; name: string }[]> {
  const { warehouses } = (await client.call('GET', '/logistics/202309/warehouses')).data;
  const options = await client.call('GET', `/logistics/202309/warehouses/${warehouses[0].id}/delivery_options`);
  const own = options.data.delivery_options.find((option: { type: string }) => option.type === 'SEND_BY_SELLER');
  const platform = options.data.delivery_options[0];
  const providers = (id: string) => client.call('GET', `/logistics/202309/delivery_options/${id}/shipping_providers`);
  expect((await providers(platform.id)).code).toBe(21008117);
  expect((await providers('1')).code).toBe(21008116);
  return (await providers(own.id)).data.shipping_providers;
}

async function orderWithLines(region: string, atLeast: number) {
  for (;;) {
    const order = await freshOrder(town, { region, shippingType: 'SELLER' });
    if (order.lines.length >= atLeast) return order;
  }
}

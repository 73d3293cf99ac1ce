import { wireDeliveryOption, wireWarehouse, wireWarehouseAddressFields } from '@order-manager/tiktok-shop/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { type TryClient, tryClient } from '../try/client.ts';
import { freshOrder, lever } from '../try/lever.ts';

let town: Sandbox;
let client: TryClient;
beforeAll(async () => {
  town = await startSandbox({ orders: 20, regions: ['MY', 'GB'] });
  client = await tryClient(town);
});
afterAll(() => town.stop());

test('warehouses and delivery options have the documented fields, limits are numbers', async () => {
  const { warehouses } = (await client.call('GET', '/logistics/202309/warehouses')).data;
  expect(warehouses.map((one: { type: string }) => one.type).sort()).toEqual(['RETURN_WAREHOUSE', 'SALES_WAREHOUSE']);
  for (const warehouse of warehouses) {
    expect(Object.keys(warehouse).filter((name) => !(name in wireWarehouse.shape))).toEqual([]);
    expect(Object.keys(warehouse.address).filter((name) => !(name in wireWarehouseAddressFields))).toEqual([]);
    expect(warehouse.address.distict).not.toBe('');
    expect(warehouse.address.phone_number).toContain('*');
  }
  const path = `/logistics/202309/warehouses/${warehouses[0].id}/delivery_options`;
  const { delivery_options } = (await client.call('GET', path)).data;
  for (const option of delivery_options) {
    expect(Object.keys(option).filter((name) => !(name in wireDeliveryOption.shape))).toEqual([]);
    expect(typeof option.weight_limit.max_weight).toBe('number');
  }
  expect((await client.call('GET', path, { query: { scope: 'ALL' } })).status).toBe(400);
});

test('the seller calls take no cipher', async () => {
  const shops = await client.call('GET', '/seller/202309/shops', { cipher: null });
  expect(Object.keys(shops.data.shops[0]).sort()).toEqual(['id', 'region']);
  expect((await client.call('GET', '/seller/202309/permissions', { cipher: null })).data).toEqual({ permissions: [] });
  expect((await client.call('GET', '/logistics/202309/global_warehouses', { cipher: null })).data).toEqual({
    global_warehouses: [],
  });
  expect((await client.call('GET', '/logistics/202309/global_warehouses')).code).toBe(36009004);
});

test('pickup slots lie ahead, in the hours of the shop, and the last one is taken', async () => {
  const { packageIds } = await freshOrder(town);
  const slots = `/fulfillment/202309/packages/${packageIds[0]}/handover_time_slots`;
  const { data } = await client.call('GET', slots);
  expect(Object.keys(data).sort()).toEqual([
    'can_drop_off',
    'can_pickup',
    'can_van_collection',
    'drop_off_point_url',
    'pickup_slots',
  ]);
  for (const slot of data.pickup_slots) {
    expect(slot.start_time).toBeGreaterThan(Date.now() / 1000);
    expect(slot.end_time).toBeGreaterThan(slot.start_time);
    expect(new Date(slot.start_time * 1000).getUTCMinutes()).toBe(0);
  }
  if (data.can_pickup) expect(data.pickup_slots.at(-1).avaliable).toBe(false);
});

test('orders that are unpaid or cancelled have no pickup slots', async () => {
  const unpaid = await freshOrder(town, { status: 'UNPAID' });
  const cancelled = await freshOrder(town);
  await lever(town, `orders/${cancelled.id}`, { action: 'cancel by seller' }, 'PATCH');
  for (const { id } of [unpaid, cancelled]) {
    const path = `/fulfillment/202309/orders/${id}/handover_time_slots`;
    expect((await client.call('GET', path)).code).toBe(21001001);
  }
});

test('a British platform order with an early package is shipped by it, in one of the offered slots', async () => {
  const british = await tryClient(town, 'GB');
  const order = await freshOrder(town, { region: 'GB', hasPackageBeforeShipping: true });
  const path = `/fulfillment/202309/packages/${order.packageIds[0]}/ship`;
  const slot = { start_time: 1, end_time: 2 };
  const refused = await british.call('POST', path, { body: { handover_method: 'PICKUP', pickup_slot: slot } });
  expect(refused.code).toBe(21011053);
  expect((await british.call('POST', path, { body: { handover_method: 'DROP_OFF' } })).code).toBe(0);
  const detail = await british.call('GET', `/fulfillment/202309/packages/${order.packageIds[0]}`);
  expect(detail.data).toMatchObject({ package_status: 'PROCESSING', handover_method: 'DROP_OFF' });
});

test('external references are kept per order and platform, and one unknown order does not stop the rest', async () => {
  const { id, lines } = await freshOrder(town);
  const line_items = [{ id: 'OURS-1', origin_id: lines[0]?.id }];
  const external_order = { id: 'OURS', platform: 'ERP_SYSTEM', line_items };
  const added = await client.call('POST', '/order/202406/orders/external_orders', {
    body: {
      orders: [
        { id, external_order },
        { id: '5769', external_order },
      ],
    },
  });
  expect(added.data.errors).toMatchObject([
    { code: '36020001', message: 'Invalid order_id', detail: { order_id: '5769' } },
  ]);
  const query = { platform: 'ERP_SYSTEM' };
  const read = await client.call('GET', `/order/202406/orders/${id}/external_orders`, { query });
  expect(read.data).toEqual({ external_orders: [external_order] });
  const found = await client.call('POST', '/order/202406/orders/external_order_search', {
    query: { ...query, external_order_id: 'OURS' },
  });
  expect(found.data.orders[0].id).toBe(id);
});

test('proofs of delivery are uploaded as forms whose bytes nobody signed', async () => {
  const png = Buffer.alloc(64);
  Buffer.from('89504e470d0a1a0a', 'hex').copy(png);
  png.writeUInt32BE(320, 16);
  png.writeUInt32BE(200, 20);
  const image = await upload('images', new File([png], 'proof.png'));
  expect(image.data).toMatchObject({ width: 320, height: 200 });
  expect(Buffer.from(await (await fetch(image.data.url)).arrayBuffer())).toEqual(png);
  expect((await upload('images', new File(['no picture'], 'proof.png'))).code).toBe(12019116);
  const pdf = await upload('files', new File(['%PDF-1.7 proof'], 'x.pdf'), 'proof.pdf');
  expect(pdf.data).toMatchObject({ name: 'proof.pdf', url: expect.stringContaining('/files/uploads/') });
});

test('a product picture can be seen by anyone', async () => {
  const { orders } = (await client.call('POST', '/order/202309/orders/search')).data;
  const picture = await fetch(orders[0].line_items[0].sku_image);
  expect([picture.status, picture.headers.get('content-type')?.split('/')[0]]).toEqual([200, 'image']);
});

test('the levers explain themselves', async () => {
  await expect(lever(town, 'nothing')).rejects.toThrow('there are state, orders, clock');
  await expect(lever(town, 'clock', { minutes: -5 })).rejects.toThrow('minutes');
  await expect(lever(town, 'settings', { batchShip: 'sometimes' })).rejects.toThrow('batchShip');
  const settings = await lever(town, 'settings');
  expect('appSecret' in settings).toBe(false);
  expect((await lever(town, 'orders?status=AWAITING_SHIPMENT&limit=2')).orders.length).toBe(2);
});

async function upload(kind: 'images' | 'files', file: File, name?: string) {
  const form = new FormData();
  form.set('data', file);
  if (name) form.set('name', name);
  const encoded = new Response(form);
  const contentType = encoded.headers.get('content-type') ?? '';
  const text = Buffer.from(await encoded.arrayBuffer());
  // The exam's client signs text; here the body is bytes and is not signed at all.
  return client.call('POST', `/fulfillment/202309/${kind}/upload`, {
    bytes: text,
    signedText: '',
    headers: { 'content-type': contentType },
  });
}

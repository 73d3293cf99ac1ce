import {
  wireLineItem,
  wireOrder,
  wirePackageAddressFields,
  wirePackageDetail,
  wirePackageRow,
  wirePaymentFields,
  wirePriceDetail,
  wireRecipientAddressFields,
} from '@order-manager/tiktok-shop/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REGIONS } from '../catalogue/region.ts';
import { type Sandbox, startSandbox } from '../index.ts';
import { tryClient } from '../try/client.ts';
import { lever } from '../try/lever.ts';

let town: Sandbox;
beforeAll(async () => {
  town = await startSandbox({ orders: 2000 });
});
afterAll(() => town.stop());

// biome-ignore lint/suspicious/noExplicitAny: an exam reads whatever comes over the wire
type Wire = any;

async function ordersOf(region: string): Promise<Wire[]> {
  const client = await tryClient(town, region);
  const query = { page_size: '100' };
  const found = await client.call('POST', '/order/202309/orders/search', { query });
  const ids = found.data.orders.slice(0, 50).map((order: Wire) => order.id);
  const detail = await client.call('GET', '/order/202309/orders', { query: { ids: ids.join(',') } });
  const newer = await client.call('GET', '/order/202507/orders', { query: { ids: ids.join(',') } });
  return [...found.data.orders, ...detail.data.orders, ...newer.data.orders];
}

describe.each(REGIONS)('orders of %s', (region) => {
  test('carry documented fields only, with texts, whole seconds and truth values where they belong', async () => {
    for (const order of await ordersOf(region)) {
      expect(strangers(order, wireOrder.shape)).toEqual([]);
      expect(strangers(order.payment, wirePaymentFields)).toEqual([]);
      for (const line of order.line_items) expect(strangers(line, wireLineItem.shape)).toEqual([]);
      if (order.recipient_address) {
        expect(strangers(order.recipient_address, wireRecipientAddressFields)).toEqual([]);
      }
      expect(badlyTyped(order)).toEqual([]);
    }
  });

  test('have sums that hold and times that follow each other', async () => {
    for (const order of await ordersOf(region)) {
      const { payment } = order;
      const cents = (text: string) => Math.round(Number(text) * 100);
      const lines = order.line_items.reduce((sum: number, line: Wire) => sum + cents(line.sale_price), 0);
      expect(cents(payment.sub_total)).toBe(lines);
      expect(cents(payment.total_amount)).toBe(
        cents(payment.sub_total) + cents(payment.shipping_fee) + cents(payment.tax),
      );
      const path = [order.create_time, order.paid_time, order.rts_time, order.collection_time, order.delivery_time];
      const known = path.filter((time) => time !== undefined);
      expect(known).toEqual([...known].sort((a, b) => a - b));
      expect(order.update_time).toBeGreaterThanOrEqual(known.at(-1));
      expect(order.update_time).toBeLessThanOrEqual(Date.now() / 1000);
    }
  });

  test('show in each state what belongs to it', async () => {
    const isLate = ['AWAITING_COLLECTION', 'IN_TRANSIT', 'DELIVERED', 'COMPLETED'];
    for (const order of await ordersOf(region)) {
      expect('rts_time' in order).toBe(isLate.includes(order.status));
      expect('collection_time' in order).toBe(isLate.slice(1).includes(order.status));
      expect('delivery_time' in order).toBe(isLate.slice(2).includes(order.status));
      expect('cancel_time' in order).toBe(order.status === 'CANCELLED');
      expect(order.tracking_number !== '').toBe(isLate.includes(order.status));
      if (order.status === 'UNPAID') expect('paid_time' in order).toBe(false);
      if (['UNPAID', 'ON_HOLD'].includes(order.status)) expect(clearParts(order.recipient_address)).toEqual([]);
      if (order.shipping_type === 'TIKTOK') expect(clearParts(order.recipient_address)).toEqual([]);
    }
  });

  test('have packages with documented fields only', async () => {
    const client = await tryClient(town, region);
    const query = { page_size: '50' };
    const { packages } = (await client.call('POST', '/fulfillment/202309/packages/search', { query })).data;
    expect(packages.length).toBeGreaterThan(0);
    for (const row of packages) {
      expect(strangers(row, wirePackageRow.shape)).toEqual([]);
      const detail = (await client.call('GET', `/fulfillment/202309/packages/${row.id}`)).data;
      expect(strangers(detail, wirePackageDetail.shape)).toEqual([]);
      expect(strangers(detail.recipient_address, wirePackageAddressFields)).toEqual([]);
      expect(strangers(detail.sender_address, wirePackageAddressFields)).toEqual([]);
      expect(detail.package_status).toBe(row.status);
      for (const value of [...Object.values(detail.weight), ...Object.values(detail.dimension)]) {
        expect(typeof value).toBe('string');
      }
    }
  });

  test('have a price detail that agrees with their payment', async () => {
    const client = await tryClient(town, region);
    for (const order of (await ordersOf(region)).slice(0, 15)) {
      const { data } = await client.call('GET', `/order/202407/orders/${order.id}/price_detail`);
      expect(strangers(data, wirePriceDetail.shape)).toEqual([]);
      expect(data.payment).toBe(order.payment.total_amount);
      expect(data.sku_sale_price).toBe(order.payment.sub_total);
      expect(data.line_items.map((line: Wire) => line.id)).toEqual(order.line_items.map((line: Wire) => line.id));
    }
  });
});

test('the newer order detail leaves out the two fields that the older one and search have', async () => {
  const client = await tryClient(town, 'MY');
  const { orders } = (
    await client.call('POST', '/order/202309/orders/search', { body: { order_status: 'AWAITING_SHIPMENT' } })
  ).data;
  const read = async (version: string) =>
    (await client.call('GET', `/order/${version}/orders`, { query: { ids: orders[0].id } })).data.orders[0];
  for (const name of ['recommended_shipping_time', 'fulfillment_priority_level']) {
    expect(name in orders[0]).toBe(true);
    expect(name in (await read('202309'))).toBe(true);
    expect(name in (await read('202507'))).toBe(false);
  }
});

test('fields that do not apply can come as nothing, as empty text, as zero or as null', async () => {
  const client = await tryClient(town, 'MY');
  const unpaid = async (absentFields: string) => {
    await lever(town, 'settings', { absentFields });
    const { orders } = (await client.call('POST', '/order/202309/orders/search', { body: { order_status: 'UNPAID' } }))
      .data;
    return [orders[0].paid_time, orders[0].cancel_reason];
  };
  expect(await unpaid('empty')).toEqual([undefined, '']);
  expect(await unpaid('zero')).toEqual([0, '']);
  expect(await unpaid('null')).toEqual([null, null]);
  expect(await unpaid('absent')).toEqual([undefined, undefined]);
});

test('order detail takes fifty ids, leaves unknown ones out and refuses strangers', async () => {
  const client = await tryClient(town, 'MY');
  const read = (ids: string[]) => client.call('GET', '/order/202507/orders', { query: { ids: ids.join(',') } });
  const { orders } = (await client.call('POST', '/order/202309/orders/search', { query: { page_size: '51' } })).data;
  const ids = orders.map((order: Wire) => order.id);
  expect((await read(ids)).status).toBe(400);
  expect((await read(ids.slice(0, 50))).data.orders.map((order: Wire) => order.id)).toEqual(ids.slice(0, 50));
  expect((await read([ids[0], '5769'])).data.orders.length).toBe(1);
  expect((await read(['5769'])).code).toBe(21008111);
});

function strangers(wire: object, shape: object): string[] {
  return Object.keys(wire).filter((name) => !(name in shape));
}

const MONEY = /(_price|_amount|_discount|_fee|_tax|^tax|sub_total)$/;

function badlyTyped(wire: Wire, path = ''): string[] {
  return Object.entries(wire).flatMap(([name, value]: [string, Wire]) => {
    const here = `${path}.${name}`;
    if (value !== null && typeof value === 'object') return badlyTyped(value, here);
    if (/_(time|date|level|count)$/.test(name) && name !== 'address_level')
      return Number.isInteger(value) ? [] : [here];
    if (/^(is|has)_|^needs_/.test(name)) return typeof value === 'boolean' ? [] : [here];
    if (MONEY.test(name) && !/^\d+(\.\d{2})?$/.test(value)) return [here];
    return typeof value === 'string' || typeof value === 'boolean' ? [] : [here];
  });
}

function clearParts(address: Wire): string[] {
  const personal = ['name', 'phone_number', 'address_detail', 'address_line1'];
  return personal.filter((name) => address && address[name] !== '' && !address[name].includes('*'));
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { tryClient } from '../try/client.ts';

// biome-ignore lint/suspicious/noExplicitAny: an exam reads whatever comes over the wire
type Wire = any;

let town: Sandbox;
const orders: Record<string, Wire[]> = {};
beforeAll(async () => {
  town = await startSandbox({ orders: 4500, regions: ['US', 'GB', 'ID', 'SG'] });
  for (const region of ['US', 'GB', 'ID', 'SG']) orders[region] = await ordersOf(region);
});
afterAll(() => town.stop());

async function ordersOf(region: string): Promise<Wire[]> {
  const client = await tryClient(town, region);
  const found: Wire[] = [];
  for (let token = ''; ; ) {
    const query: Record<string, string> = { page_size: '100', ...(token === '' ? {} : { page_token: token }) };
    const { data } = await client.call('POST', '/order/202309/orders/search', { query });
    found.push(...data.orders);
    token = data.next_page_token;
    if (token === '') return found;
  }
}

const allOrders = () => Object.values(orders).flat();
const chosen = (region: string, fits: (order: Wire) => boolean) => {
  const fitting = orders[region]?.filter(fits) ?? [];
  expect(fitting.length).toBeGreaterThan(0);
  return fitting;
};

test('a replacement and an exchange cost nothing and name an earlier order of the same shop', () => {
  const times = new Map(allOrders().map((order) => [order.id, order.create_time]));
  const replacements = allOrders().filter((order) => order.is_replacement_order);
  const exchanges = chosen('GB', (order) => order.is_exchange_order);
  expect(replacements.length).toBeGreaterThan(0);
  for (const order of [...replacements, ...exchanges]) {
    expect(order.is_sample_order).toBe(false);
    expect(Number(order.payment.total_amount)).toBe(0);
    const source = order.replaced_order_id ?? order.exchange_source_order_id;
    expect(times.get(source)).toBeLessThan(order.create_time);
  }
  expect(orders.ID?.some((order) => 'is_exchange_order' in order)).toBe(false);
});

test('goods that are made or stocked on demand say how long that takes', () => {
  for (const type of ['MADE_TO_ORDER', 'BACK_ORDER']) {
    for (const order of chosen('US', (one) => one.order_type === type)) {
      expect(order.handling_duration).toEqual({ days: expect.stringMatching(/^\d+$/), type: 'BUSINESS_DAY' });
      expect(order.line_items[0].handling_duration_days).toBe(order.handling_duration.days);
    }
  }
  expect(orders.SG?.every((order) => order.order_type === 'NORMAL' && !('handling_duration' in order))).toBe(true);
});

test('a gift costs nothing and still says what it is worth', () => {
  const gifts = allOrders().flatMap((order) => order.line_items.filter((line: Wire) => line.is_gift));
  expect(gifts.length).toBeGreaterThan(0);
  for (const gift of gifts) {
    expect(Number(gift.sale_price)).toBe(0);
    expect(Number(gift.gift_retail_price)).toBeGreaterThan(0);
  }
});

test('several pieces sold as one name the single piece and how many of it', () => {
  const lines = chosen('SG', () => true).flatMap((order) => order.line_items);
  const bundles = lines.filter((line: Wire) => line.combined_listing_skus);
  expect(bundles.length).toBeGreaterThan(0);
  for (const { sku_id, product_id, combined_listing_skus } of bundles) {
    expect(combined_listing_skus).toEqual([
      { sku_id: expect.stringMatching(/^\d+$/), sku_count: 2, product_id, seller_sku: expect.any(String) },
    ]);
    expect(combined_listing_skus[0].sku_id).not.toBe(sku_id);
  }
});

test('Tokopedia has a warehouse service of its own, and British parcels may go to a collection point', () => {
  for (const order of chosen('ID', (one) => one.fulfillment_type === 'FULFILLMENT_BY_DILAYANI_TOKOPEDIA')) {
    expect(order.commerce_platform).toBe('TOKOPEDIA');
  }
  chosen('GB', (order) => order.delivery_type === 'COLLECTION_POINT');
  expect(orders.US?.every((order) => order.delivery_type === 'HOME_DELIVERY')).toBe(true);
});

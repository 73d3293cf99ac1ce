import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { type TryClient, tryClient } from '../try/client.ts';

const SEARCH = '/order/202309/orders/search';
let town: Sandbox;
let client: TryClient;

beforeAll(async () => {
  town = await startSandbox({ orders: 700, regions: ['MY'] });
  client = await tryClient(town);
});
afterAll(() => town.stop());

type Row = { id: string; status: string; create_time: number; update_time: number; shipping_type: string };

async function readAll(query: Record<string, string>, body: object = {}): Promise<Row[]> {
  const rows: Row[] = [];
  let token = '';
  do {
    const reply = await client.call('POST', SEARCH, {
      query: { ...query, ...(token ? { page_token: token } : {}) },
      body,
    });
    expect(reply.code).toBe(0);
    rows.push(...reply.data.orders);
    token = reply.data.next_page_token;
    if (token) expect(reply.data.orders.length).toBe(Number(query.page_size));
  } while (token);
  return rows;
}

describe('paging', () => {
  const cases = [7, 50, 100].flatMap((size) =>
    ['create_time', 'update_time'].flatMap((field) => ['ASC', 'DESC'].map((order) => [size, field, order] as const)),
  );

  test.each(cases)('pages of %i by %s %s give every order once, in order', async (size, field, order) => {
    const rows = await readAll({ page_size: String(size), sort_field: field, sort_order: order });
    const total = town.control.town.shops[0]?.ordersByUpdate.size();
    expect(rows.length).toBe(total);
    expect(new Set(rows.map((row) => row.id)).size).toBe(total);
    const times = rows.map((row) => row[field as 'create_time']);
    const sorted = [...times].sort((a, b) => (order === 'ASC' ? a - b : b - a));
    expect(times).toEqual(sorted);
  });

  test('some orders share a second of their update, so that pages end between equals', async () => {
    const rows = await readAll({ page_size: '100', sort_field: 'update_time' });
    expect(new Set(rows.map((row) => row.update_time)).size).toBeLessThan(rows.length);
  });

  test('a page token holds all the characters that have to be encoded', async () => {
    const reply = await client.call('POST', SEARCH, { query: { page_size: '7' } });
    expect(reply.data.next_page_token).toMatch(/\+/);
    expect(reply.data.next_page_token).toMatch(/\//);
    expect(reply.data.next_page_token).toMatch(/=$/);
  });

  test('the first page is the newest twenty by creation unless something else is asked', async () => {
    const reply = await client.call('POST', SEARCH);
    expect(reply.data.orders.length).toBe(20);
    expect(reply.data.orders[0].create_time).toBeGreaterThanOrEqual(reply.data.orders[19].create_time);
    expect(reply.data.total_count).toBe(town.control.town.shops[0]?.ordersByUpdate.size());
  });

  test.each<Record<string, string>>([
    { page_size: '0' },
    { page_size: '101' },
    { page_token: 'bm90IG91cnM=' },
    { sort_order: 'UP' },
  ])('the parameter of %o is refused', async (query) => {
    const reply = await client.call('POST', SEARCH, { query });
    expect([reply.status, reply.code]).toEqual([400, 36009004]);
  });
});

describe('filters', () => {
  test('a lower bound includes its second and an upper bound does not', async () => {
    const rows = await readAll({ page_size: '100', sort_field: 'update_time', sort_order: 'ASC' });
    for (const field of ['update_time', 'create_time'] as const) {
      const edge = rows[Math.floor(rows.length / 2)]?.[field] ?? 0;
      const from = await readAll({ page_size: '100' }, { [`${field}_ge`]: edge });
      expect(ids(from)).toEqual(ids(rows.filter((row) => row[field] >= edge)));
      const until = await readAll({ page_size: '50', sort_field: field }, { [`${field}_lt`]: edge });
      expect(ids(until)).toEqual(ids(rows.filter((row) => row[field] < edge)));
      const nothing = await client.call('POST', SEARCH, { body: { [`${field}_ge`]: edge, [`${field}_lt`]: edge } });
      expect(nothing.data).toEqual({ orders: [], next_page_token: '', total_count: 0 });
    }
  });

  test('status and shipping type are exact, and the count is that of all pages', async () => {
    const rows = await readAll({ page_size: '100' });
    for (const status of ['AWAITING_SHIPMENT', 'CANCELLED', 'UNPAID', 'PARTIALLY_SHIPPING']) {
      const found = await readAll({ page_size: '7' }, { order_status: status });
      expect(ids(found)).toEqual(ids(rows.filter((row) => row.status === status)));
    }
    const seller = await client.call('POST', SEARCH, { query: { page_size: '1' }, body: { shipping_type: 'SELLER' } });
    expect(seller.data.total_count).toBe(rows.filter((row) => row.shipping_type === 'SELLER').length);
  });

  test('a buyer, a warehouse and an open cancellation request can be asked for', async () => {
    const rows = (await readAll({ page_size: '100' })) as (Row & Record<string, unknown>)[];
    const buyer = rows[0]?.user_id;
    const own = await readAll({ page_size: '100' }, { buyer_user_id: buyer });
    expect(ids(own)).toEqual(ids(rows.filter((row) => row.user_id === buyer)));
    const asked = await readAll({ page_size: '100' }, { is_buyer_request_cancel: true });
    expect(ids(asked)).toEqual(ids(rows.filter((row) => row.is_buyer_request_cancel === true)));
    expect((await readAll({ page_size: '100' }, { warehouse_ids: ['1'] })).length).toBe(0);
  });

  test('an unknown status is refused', async () => {
    const reply = await client.call('POST', SEARCH, { body: { order_status: 'LOST' } });
    expect([reply.status, reply.code]).toEqual([400, 36009004]);
    expect(reply.message).toContain('order_status');
  });

  test('an order that changes while pages are read moves to the end and is not lost', async () => {
    const first = await client.call('POST', SEARCH, {
      query: { page_size: '50', sort_field: 'update_time', sort_order: 'ASC' },
    });
    const later = town.control.town.shops[0]?.ordersByUpdate.at(60);
    await fetch(`${town.origin}/_sandbox/orders/${later?.id}`, {
      method: 'PATCH',
      body: JSON.stringify({ action: 'change address' }),
    });
    const seen: string[] = [];
    let token = first.data.next_page_token;
    while (token) {
      const query = { page_size: '50', sort_field: 'update_time', sort_order: 'ASC', page_token: token };
      const reply = await client.call('POST', SEARCH, { query });
      seen.push(...reply.data.orders.map((row: Row) => row.id));
      token = reply.data.next_page_token;
    }
    expect(seen.at(-1)).toBe(later?.id);
  });
});

function ids(rows: Row[]): string[] {
  return rows.map((row) => row.id).sort();
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { type TryClient, tryClient } from '../try/client.ts';

let town: Sandbox;
let client: TryClient;
beforeAll(async () => {
  town = await startSandbox({ orders: 120, regions: ['MY'] });
  client = await tryClient(town);
});
afterAll(() => town.stop());

async function walk(query: Record<string, string>) {
  const rows: { id: string; orders: { id: string }[] }[] = [];
  for (let token = ''; ; ) {
    const more: Record<string, string> = token === '' ? {} : { page_token: token };
    const { data } = await client.call('POST', '/fulfillment/202309/packages/search', { query: { ...query, ...more } });
    rows.push(...data.packages);
    token = data.next_page_token;
    if (token === '') return { rows, total: data.total_count };
  }
}

test.each(['ASC', 'DESC'])('packages come in the order in which they were paid, %s', async (sort_order) => {
  const { rows, total } = await walk({ page_size: '7', sort_field: 'order_pay_time', sort_order });
  expect(new Set(rows.map((row) => row.id)).size).toBe(total);
  const paid = rows.map((row) =>
    Math.max(...row.orders.map((one) => town.control.town.orders.get(one.id)?.paidTime ?? 0)),
  );
  expect(paid).toEqual([...paid].sort((a, b) => (sort_order === 'ASC' ? a - b : b - a)));
});

test('a parcel that the carrier calls for says when, also if it was arranged before the town was born', async () => {
  const { rows } = await walk({ page_size: '50' });
  const details = await Promise.all(
    rows.map(async (row) => (await client.call('GET', `/fulfillment/202309/packages/${row.id}`)).data),
  );
  const called = details.filter((detail) => detail.handover_method === 'PICKUP');
  expect(called.length).toBeGreaterThan(0);
  for (const { pickup_slot } of called) expect(pickup_slot.end_time).toBeGreaterThan(pickup_slot.start_time);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { type TryClient, tryClient } from '../try/client.ts';
import { type FreshOrder, freshOrder, lever } from '../try/lever.ts';

let town: Sandbox;
let client: TryClient;
beforeAll(async () => {
  town = await startSandbox({ orders: 0, regions: ['MY'] });
  client = await tryClient(town);
});
afterAll(() => town.stop());

const post = (path: string, body: object) => client.call('POST', `/fulfillment/202309/${path}`, { body });
const detail = async (id: string) =>
  (await client.call('GET', '/order/202507/orders', { query: { ids: id } })).data.orders[0];

async function sameBuyer(count: number): Promise<FreshOrder[]> {
  return (await lever(town, 'orders', { count, hasSameBuyer: true, isCod: false })).orders;
}

async function draftWith(ids: string[]) {
  const { data } = await client.call('GET', '/fulfillment/202309/combinable_packages/search', {
    query: { page_size: '50' },
  });
  return data.combinable_packages.find((one: { order_ids: string[] }) => ids.every((id) => one.order_ids.includes(id)));
}

test('orders to one door are offered together, travel in one package and can be pulled apart again', async () => {
  const orders = await sameBuyer(3);
  const ids = orders.map((order) => order.id);
  const draft = await draftWith(ids);
  const combined = await post('packages/combine', { combinable_packages: [{ id: draft.id, order_ids: ids }] });
  const [box] = combined.data.packages;
  expect(box.order_ids).toEqual(ids);
  expect((await post(`packages/${orders[0]?.packageIds[0]}/ship`, {})).code).toBe(98001004);
  const inside = (await client.call('GET', `/fulfillment/202309/packages/${box.id}`)).data;
  expect(inside).toMatchObject({ split_and_combine_tag: 'COMBINE' });
  expect(inside.orders.map((order: { id: string }) => order.id)).toEqual(ids);
  expect(await detail(ids[0] ?? '')).toMatchObject({ split_or_combine_tag: 'COMBINED', packages: [{ id: box.id }] });

  const apart = await post(`packages/${box.id}/uncombine`, { order_ids: [ids[0]] });
  expect(apart.data.packages.map((one: { order_ids: string[] }) => one.order_ids)).toEqual([[ids[0]], ids.slice(1)]);
  expect('split_or_combine_tag' in (await detail(ids[0] ?? ''))).toBe(false);
});

test('shipping a combined package ships all of its orders, once', async () => {
  const ids = (await sameBuyer(2)).map((order) => order.id);
  const draft = await draftWith(ids);
  const { data } = await post('packages/combine', { combinable_packages: [{ id: draft.id, order_ids: ids }] });
  await post(`packages/${data.packages[0].id}/ship`, {});
  for (const id of ids) expect((await detail(id)).status).toBe('AWAITING_COLLECTION');
  const { shipments } = await lever(town, 'state');
  expect(shipments[data.packages[0].id]).toMatchObject({ effective: 1 });
});

test('a draft that does not exist and an order that is not in it are named one by one', async () => {
  const ids = (await sameBuyer(2)).map((order) => order.id);
  const stranger = await freshOrder(town);
  const draft = await draftWith(ids);
  const wishes = [{ id: '1' }, { id: draft.id, order_ids: [...ids, stranger.id] }];
  const { data } = await post('packages/combine', { combinable_packages: wishes });
  expect(data.packages).toEqual([]);
  expect(data.errors.map((error: { code: number }) => error.code)).toEqual([21011028, 21011031]);
});

test('an order of two SKUs is split by SKU, and ships in two steps', async () => {
  const order = await orderOf((lines) => new Set(lines.map((line) => line.goods)).size >= 2);
  const [first, ...rest] = [...Map.groupBy(order.lines, (line) => line.goods).values()];
  const groups = [first ?? [], rest.flat()];
  const { data } = await client.call('GET', '/fulfillment/202309/orders/split_attributes', {
    query: { order_ids: order.id },
  });
  expect(data.split_attributes).toEqual([
    { order_id: order.id, can_split: true, must_split: false, must_split_reasons: [] },
  ]);
  const split = await post(`orders/${order.id}/split`, {
    splittable_groups: groups.map((lines, index) => ({
      id: `g${index}`,
      order_line_item_ids: lines.map((line) => line.id),
    })),
  });
  const [one, two] = split.data.packages;
  expect([one.splittable_group_id, two.splittable_group_id]).toEqual(['g0', 'g1']);
  await post(`packages/${one.id}/ship`, {});
  expect(await detail(order.id)).toMatchObject({ status: 'PARTIALLY_SHIPPING', split_or_combine_tag: 'SPLIT' });
  await post(`packages/${two.id}/ship`, {});
  expect((await detail(order.id)).status).toBe('AWAITING_COLLECTION');
});

test('units of one SKU stay together in South-East Asia', async () => {
  const order = await orderOf((lines) => lines.length >= 2 && new Set(lines.map((line) => line.goods)).size === 1);
  const { data } = await client.call('GET', '/fulfillment/202309/orders/split_attributes', {
    query: { order_ids: order.id },
  });
  expect(data.split_attributes[0]).toMatchObject({
    can_split: false,
    reason: 'split same sku in Multi Package not allow',
  });
  const groups = [order.lines.slice(0, 1), order.lines.slice(1)];
  const refused = await post(`orders/${order.id}/split`, {
    splittable_groups: groups.map((lines, index) => ({
      id: String(index),
      order_line_item_ids: lines.map((line) => line.id),
    })),
  });
  expect(refused.code).toBe(21011036);
});

async function orderOf(fits: (lines: FreshOrder['lines']) => boolean): Promise<FreshOrder> {
  for (;;) {
    const order = await freshOrder(town, { isCod: false });
    if (fits(order.lines)) return order;
  }
}

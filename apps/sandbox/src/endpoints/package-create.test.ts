import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { type TryClient, tryClient } from '../try/client.ts';
import { type FreshOrder, freshOrder, lever } from '../try/lever.ts';

let town: Sandbox;
let america: TryClient;
let britain: TryClient;
beforeAll(async () => {
  town = await startSandbox({ orders: 40, regions: ['GB', 'US', 'MY'] });
  america = await tryClient(town, 'US');
  britain = await tryClient(town, 'GB');
});
afterAll(() => town.stop());

const next = (client: TryClient, body: object) => client.call('POST', '/fulfillment/202512/packages', { body });
const create = (client: TryClient, body: object) => client.call('POST', '/fulfillment/202309/packages', { body });
const detail = async (id: string) =>
  (await america.call('GET', '/order/202507/orders', { query: { ids: id } })).data.orders[0];

async function orderOfTwoUnits(): Promise<FreshOrder> {
  const { orders } = await lever(town, 'orders', { region: 'US', count: 30 });
  return orders.find((order: FreshOrder) => order.lines.length > 1);
}

test('a light parcel costs little, whatever unit the market weighs in', async () => {
  const { id } = await freshOrder(town, { region: 'GB' });
  const weight = { value: '400', unit: 'GRAM' };
  const path = `/fulfillment/202309/orders/${id}/shipping_services/query`;
  const { shipping_services } = (await britain.call('POST', path, { body: { weight } })).data;
  for (const service of shipping_services) expect(Number(service.price)).toBeLessThan(20);
});

test('parcels that a split made are bought one by one, each by its own lines', async () => {
  const order = await orderOfTwoUnits();
  const ids = order.lines.map((line) => line.id);
  const groups = [ids.slice(0, 1), ids.slice(1)];
  const splittable_groups = groups.map((order_line_item_ids, id) => ({ id: String(id), order_line_item_ids }));
  const split = await america.call('POST', `/fulfillment/202309/orders/${order.id}/split`, {
    body: { splittable_groups },
  });
  const [first, second] = split.data.packages;
  expect((await create(america, { order_id: order.id })).code).toBe(21011048);
  const bought = await create(america, { order_id: order.id, order_line_item_ids: groups[0] });
  expect(bought.data).toMatchObject({ package_id: first.id, order_line_item_ids: groups[0] });
  expect((await detail(order.id)).status).toBe('PARTIALLY_SHIPPING');
  expect((await create(america, { order_id: order.id, order_line_item_ids: groups[0] })).code).toBe(21022025);
  expect((await create(america, { order_id: order.id, order_line_item_ids: groups[1] })).data.package_id).toBe(
    second.id,
  );
  expect((await detail(order.id)).status).toBe('AWAITING_COLLECTION');
});

describe('the version of 202512', () => {
  test('ships a whole order and says no order ids back', async () => {
    const { id } = await freshOrder(town, { region: 'US' });
    const { data } = await next(america, { ship_type: '1', order_id: id });
    expect(Object.keys(data).sort()).toEqual([
      'create_time',
      'dimension',
      'package_id',
      'shipping_service_info',
      'weight',
    ]);
    expect(await detail(id)).toMatchObject({ status: 'AWAITING_COLLECTION', packages: [{ id: data.package_id }] });
    expect((await next(america, { ship_type: '1', order_id: id })).code).toBe(21022025);
  });

  test('ships a part of an order', async () => {
    const order = await orderOfTwoUnits();
    const order_line_item = [{ order_line_id: order.lines[0]?.id }];
    expect((await next(america, { ship_type: '2', order_line_item: [{ order_line_id: '577' }] })).code).toBe(21011029);
    expect((await next(america, { ship_type: '2', order_line_item })).code).toBe(0);
    expect(await detail(order.id)).toMatchObject({ status: 'PARTIALLY_SHIPPING', split_or_combine_tag: 'SPLIT' });
  });

  test('ships several orders of one buyer in one parcel, and refuses those of two', async () => {
    const { orders } = await lever(town, 'orders', { region: 'US', count: 2, hasSameBuyer: true });
    const ids = orders.map((order: FreshOrder) => order.id);
    const { data } = await next(america, { ship_type: '3', order_list_ids: ids });
    for (const id of ids) {
      const packages = [{ id: data.package_id }];
      expect(await detail(id)).toMatchObject({
        status: 'AWAITING_COLLECTION',
        split_or_combine_tag: 'COMBINED',
        packages,
      });
    }
    const strangers = [await freshOrder(town, { region: 'US' }), await freshOrder(town, { region: 'US' })];
    const order_list_ids = strangers.map((order) => order.id);
    expect((await next(america, { ship_type: '3', order_list_ids })).code).toBe(21011035);
  });

  test('wants what its kind of shipment needs', async () => {
    for (const body of [{}, { ship_type: '9' }, { ship_type: '1' }, { ship_type: '2' }, { ship_type: '3' }]) {
      expect((await next(america, body)).status).toBe(400);
    }
  });
});

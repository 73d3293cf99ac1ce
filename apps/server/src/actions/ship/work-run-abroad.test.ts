import { afterEach, expect, test } from 'vitest';
import { openRehearsal, type Rehearsal } from '../../worker/testing/rehearsal.ts';
import { shippingDesk } from '../../worker/testing/shipping-desk.ts';

/** Markets where packages are born by shipping. */

let desk: Rehearsal;
afterEach(() => desk.close());
const { shop, newOrders, read, ownProvider, start, work, ship } = shippingDesk(() => desk);

test('in America shipping buys the label: lost answers make no second package', async () => {
  desk = await openRehearsal({ regions: ['US'] });
  const orders = await newOrders(8, {}, 'US');
  await read('US');
  await desk.fault(
    { kind: 'timeout_after', method: 'POST', path: '/fulfillment/202309/packages', probability: 0.5, milliseconds: 40 },
    { kind: 'server_error_before', method: 'POST', path: '/fulfillment/202309/packages', probability: 0.2 },
  );
  const items = await ship(orders, { region: 'US' });
  for (const { outcome } of items) expect(outcome).toMatch(/^shipped/);
  const made = [...desk.town().packages.values()];
  expect(made.flatMap(({ orderIds }) => orderIds).toSorted()).toEqual(orders.toSorted());
  expect(made.map(({ effectiveShips }) => effectiveShips)).toEqual(Array(8).fill(1));
  expect(items.map(({ packageId }) => packageId).toSorted()).toEqual(made.map(({ id }) => id).toSorted());
});

test('an American order shipped elsewhere meanwhile was already shipped, not wrong', async () => {
  desk = await openRehearsal({ regions: ['US'] });
  const [order = ''] = await newOrders(1, {}, 'US');
  await read('US');
  const runId = await start([order], { region: 'US' });
  const { api } = await desk.clients.forShop(shop('US').id);
  const made = await api.shipments.createPackage({ order_id: order });
  await work(runId);
  const [item] = await desk.store.runs.items(runId);
  expect(item).toMatchObject({ state: 'skipped', outcome: 'already-shipped', packageId: made.package_id });
});

test.each(['US', 'GB'] as const)(
  'a seller-shipped order of %s is marked as shipped with its tracking',
  async (region) => {
    desk = await openRehearsal({ regions: [region] });
    const [order = ''] = await newOrders(1, { shippingType: 'SELLER' }, region);
    await read(region);
    const tracking = { [order]: { trackingNumber: 'OWN-7654321', providerId: ownProvider() } };
    const [item] = await ship([order], { tracking, region });
    expect(item).toMatchObject({ state: 'done', outcome: 'shipped' });
    expect([...desk.town().packages.values()]).toMatchObject([{ trackingNumber: 'OWN-7654321', effectiveShips: 1 }]);
    expect(desk.waiting.filter(({ kind }) => kind === 'label')).toEqual([]);
  },
);

test.each(['before', 'after'] as const)(
  'a British order whose package shows %s shipping is shipped once',
  async (britishPackageIds) => {
    desk = await openRehearsal({ regions: ['GB'], britishPackageIds });
    const [order = ''] = await newOrders(1, {}, 'GB');
    await read('GB');
    const [item] = await ship([order], { region: 'GB' });
    expect(item).toMatchObject({ state: 'done', outcome: 'shipped' });
    expect([...desk.town().packages.values()].map(({ effectiveShips }) => effectiveShips)).toEqual([1]);
  },
);

import type { PreflightGroup } from '@order-manager/contract';
import type { OrderId } from '@order-manager/domain';
import { afterEach, expect, test } from 'vitest';
import { shippingSourceOf } from '../../translate/shipping-source-of.ts';
import { openRehearsal, type Rehearsal } from '../../worker/testing/rehearsal.ts';
import { handoverKey } from './handover-groups.ts';
import { preflight } from './preflight.ts';
import { startRun } from './start-run.ts';

let desk: Rehearsal;
afterEach(() => desk.close());

test('every package says what would become of it, and nothing is sent', async () => {
  desk = await openRehearsal();
  const [ready] = await desk.receive(1);
  const [held] = await desk.receive(1, { status: 'ON_HOLD' });
  const [byTikTok] = await desk.receive(1, { isFulfilledByTikTok: true });
  const [own] = await desk.receive(1, { shippingType: 'SELLER' });
  const orders = [ready, held, byTikTok, own].flatMap((id) => id ?? []);
  const { groups, handover, ...counts } = await look(orders);
  expect(counts).toMatchObject({ orders: 4, packages: 4 });
  expect(groups.map(({ verdict, packages }) => [verdict, packages])).toEqual([
    ['ready', 1],
    ['missing-tracking', 1],
    ['on-hold', 1],
    ['by-tiktok', 1],
  ]);
  expect(groups[0]).toMatchObject({ orders: 1, couriers: 1, warehouses: 1, lastFreeAt: null });
  expect(groups[0]?.items[0]).toMatchObject({
    shopId: desk.shopOf('MY').id,
    orderIds: [ready],
    contents: expect.stringMatching(/./),
  });
  expect(groups[2]?.lastFreeAt).toBeGreaterThan(Date.now());
  expect(groups[2]?.items[0]?.freeAt).toBe(groups[2]?.lastFreeAt);
  expect(handover).toMatchObject([{ packages: 1, decidedByTikTok: true, methods: [], slots: [] }]);
  expect([...desk.town().packages.values()].every(({ shipCalls }) => shipCalls === 0)).toBe(true);
});

test('where the seller chooses, real pickup slots are offered once per warehouse, and the last choice is remembered', async () => {
  desk = await openRehearsal({ regions: ['GB'], britishPackageIds: 'before' });
  const orders = await desk.receive(3, {}, 'GB');
  const { groups, handover } = await look(orders, 'GB');
  const packages = handover.map((group) => group.packages);
  expect(packages.reduce((sum, part) => sum + part, 0)).toBe(3);
  const [group] = handover;
  expect(group).toMatchObject({ decidedByTikTok: false, remembered: null, slotsUnavailable: false });
  expect(group?.methods.length).toBeGreaterThan(0);
  for (const { startAt, endAt } of group?.slots ?? []) expect(endAt).toBeGreaterThan(startAt);
  const { id: shopId } = desk.shopOf('GB');
  const units = unitsOf(groups);
  const choice = { shopId, warehouseId: group?.warehouseId ?? null, method: 'DROP_OFF' as const, slot: null };
  await startRun(startParts(), { requestId: 'remember-me', units, handover: [choice] }, starter('GB'));
  const again = await look(orders, 'GB');
  expect(again.handover.find(({ warehouseId }) => warehouseId === choice.warehouseId)?.remembered).toBe('DROP_OFF');
});

test('a choice for a shop that is not the person’s is not remembered', async () => {
  desk = await openRehearsal({ regions: ['MY', 'GB'] });
  const orders = await desk.receive(1);
  const units = unitsOf((await look(orders)).groups);
  const foreign = { shopId: desk.shopOf('GB').id, warehouseId: 'w', method: 'PICKUP' as const, slot: null };
  await startRun(startParts(), { requestId: 'foreign-choice', units, handover: [foreign] }, starter('MY'));
  expect(await desk.store.preferences.get(handoverKey(foreign.shopId, 'w'))).toBeNull();
});

test('slots that cannot be read are no reason not to ship', async () => {
  desk = await openRehearsal({ regions: ['GB'], britishPackageIds: 'before' });
  const orders = await desk.receive(1, {}, 'GB');
  await desk.fault({ kind: 'missing_scope', path: 'handover_time_slots' });
  const { groups, handover } = await look(orders, 'GB');
  expect(groups).toMatchObject([{ verdict: 'ready', packages: 1 }]);
  expect(handover).toMatchObject([{ slotsUnavailable: true, slots: [], methods: [] }]);
});

test('orders of shops that are not the person’s do not exist for them', async () => {
  desk = await openRehearsal();
  const orders = await desk.receive(1);
  const { id: shopId } = desk.shopOf('MY');
  const selection = { orders: orders.map((orderId) => ({ shopId, orderId })) };
  expect(await preflight(parts(), selection, [])).toMatchObject({ orders: 0, packages: 0, groups: [], handover: [] });
  const units = orders.map((orderId) => ({ shopId, key: `order:${orderId}`, orderIds: [orderId] }));
  expect(
    await startRun(startParts(), { requestId: 'not-mine-1', units, handover: [] }, { ...starter('MY'), shops: [] }),
  ).toBeNull();
});

test('a package named twice is one line of the run', async () => {
  desk = await openRehearsal();
  const orders = await desk.receive(1);
  const { groups } = await look(orders);
  const units = [...unitsOf(groups), ...unitsOf(groups)];
  const runId = await startRun(startParts(), { requestId: 'named-twice', units, handover: [] }, starter('MY'));
  expect(runId && (await desk.store.runs.items(runId))).toHaveLength(1);
});

const parts = () => ({
  store: desk.store,
  now: Date.now,
  sourceOf: async (shopId: Parameters<typeof desk.clients.forShop>[0]) =>
    shippingSourceOf((await desk.clients.forShop(shopId)).api, shopId, () =>
      Promise.reject(new TypeError('no download here')),
    ),
});

const startParts = () => ({ store: desk.store, now: Date.now, queue: { add: async () => undefined } });
const starter = (region: string) => ({
  name: 'Aisha',
  environment: 'live' as const,
  shops: [desk.shopOf(region)],
});

const unitsOf = (groups: readonly PreflightGroup[]) =>
  groups.flatMap(({ items }) => items).map(({ shopId, key, orderIds }) => ({ shopId, key, orderIds }));

function look(orders: readonly OrderId[], region = 'MY') {
  const shop = desk.shopOf(region);
  return preflight(parts(), { orders: orders.map((orderId) => ({ shopId: shop.id, orderId })) }, [shop]);
}

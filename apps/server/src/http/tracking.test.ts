import type { ParcelEvent, Problem } from '@order-manager/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/src/index.ts';
import { type Browser, type Desk, openDesk, problemIn } from './desk.exam.ts';

let town: Sandbox;
let desk: Desk;
let owner: Browser;
let shopId: string;

beforeAll(async () => {
  town = await startSandbox({ orders: 200, regions: ['MY'], seed: 3 });
  desk = await openDesk({ liveUrl: town.origin });
  owner = desk.browser();
  const redirect = await fetch(`${town.authorizeUrl}&approve=1`, { redirect: 'manual' });
  const callbackUrl = redirect.headers.get('location') ?? '';
  expect(problemIn(await owner.connect('/api/connect/quick', { appSecret: town.appSecret, callbackUrl }))).toBeNull();
  shopId = (await desk.store.shops.list())[0]?.id ?? '';
});
afterAll(async () => {
  await desk.close();
  await town.stop();
});

const orderWith = (status: string): string => {
  const order = [...town.control.town.orders.values()].find((one) => one.status === status && one.shopId === shopId);
  if (!order) throw new Error(`no order is ${status}`);
  return order.id;
};
const ask = (orderId: string, browser = owner) => browser.get(`/api/orders/${shopId}/${orderId}/tracking`);

test('where a delivered parcel has been is told in the courier’s words, newest first', async () => {
  const events = (await (await ask(orderWith('COMPLETED'))).json()) as ParcelEvent[];
  expect(events.length).toBeGreaterThan(1);
  const times = events.map(({ at }) => at ?? 0);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(events.at(-1)?.text).toMatch(/picked up/);
});

test('a parcel that was never collected has been nowhere', async () => {
  expect(await (await ask(orderWith('AWAITING_SHIPMENT'))).json()).toEqual([]);
});

test('without the permission the refusal names it', async () => {
  await fetch(`${town.origin}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'missing_scope', path: '/tracking', count: 1 }),
  });
  const refused = (await (await ask(orderWith('COMPLETED'))).json()) as Problem;
  expect(refused).toMatchObject({ code: 'access-denied', facts: { permissions: ['Logistics'] } });
});

test('nobody who is not signed in is told anything', async () => {
  expect((await ask(orderWith('COMPLETED'), desk.browser())).status).toBe(401);
});

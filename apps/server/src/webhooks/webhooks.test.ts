import { type ShopId, toOrderId } from '@order-manager/domain';
import { forSeeds } from '@order-manager/domain/testing/seeded-random';
import { afterEach, describe, expect, it, test } from 'vitest';
import { WEB_CALL_RATE } from '../connect/call-rate.ts';
import { type Clients, createClients } from '../connect/clients.ts';
import type { JobResult } from '../jobs/queue.ts';
import type { HandlerParts } from '../worker/job-handlers.ts';
import { type Ear, openEar } from '../worker/testing/listening-desk.ts';
import { jobOf, NEVER, openRehearsal, type Rehearsal, sleep } from '../worker/testing/rehearsal.ts';

let desk: Rehearsal;
let ear: Ear;
afterEach(async () => {
  await ear.close();
  await desk.close();
});

const DAY = 24 * 3_600_000;
/** The town's clock is moved on now and then; the desk's is a little further. */
const ahead = () => desk.town().clock.now() + 2_000;

/** A desk whose first import is over, with TikTok's post on its way to it. */
async function open(options: Parameters<typeof openRehearsal>[0] = {}, rules: object = {}): Promise<ShopId> {
  desk = await openRehearsal(options);
  ear = await openEar(desk);
  const { id } = desk.shopOf('MY');
  await work('import', id);
  await desk.lever('webhooks', { target: ear.address, ...rules });
  return id;
}

const work = (
  kind: 'import' | 'poll' | 'webhook' | 'register-webhooks' | 'tidy-inbox',
  shopId: ShopId,
  changes: Partial<HandlerParts> = {},
): Promise<JobResult> => desk.worker('worker-1', { now: ahead, ...changes })[kind](jobOf(kind, { shopId }), NEVER);

/** Everything that TikTok still has to say is said; what was answered too late is said again minutes later. */
async function post(): Promise<void> {
  type Sent = { deliveries: { outcome: string }[] };
  const isAllSent = async () => {
    await desk.lever('clock', { seconds: 3 });
    const { deliveries } = (await desk.lever('webhooks', {})) as Sent;
    return deliveries.every(({ outcome }) => outcome !== 'waiting');
  };
  await expect.poll(isAllSent, { timeout: 20_000 }).toBe(true);
}

const change = (id: string, action: string) => desk.lever(`orders/${id}`, { action }, 'PATCH');
const newOrders = async (count: number, wishes: object = {}): Promise<string[]> =>
  ((await desk.lever('orders', { count, region: 'MY', ...wishes })) as { orders: { id: string }[] }).orders.map(
    ({ id }) => id,
  );
const held = async (shopId: ShopId, id: string) => (await desk.store.orders.find(shopId, toOrderId(id)))?.order;
const waiting = (shopId: ShopId) => desk.store.inbox.listWaiting(shopId, 1_000);
const toShipTold = () => desk.events.reduce((sum, event) => sum + (event.type === 'orders' ? event.toShip : 0), 0);

/** How many calls asked for order details since this was begun. */
async function countDetails(): Promise<() => number> {
  await desk.fault({ kind: 'slow', method: 'GET', path: '/order/', milliseconds: 0 });
  return () => desk.town().faults.at(-1)?.hits ?? 0;
}

async function expectEqualToTown(shopId: ShopId): Promise<void> {
  const town = desk.townOrders(shopId);
  const here = await desk.store.orders.findMany(town.map(({ id }) => ({ shopId, id: toOrderId(id) })));
  expect(Object.fromEntries(here.map(({ order }) => [order.id, order.status]))).toEqual(
    Object.fromEntries(town.map(({ id, status }) => [id, status])),
  );
}

describe('what TikTok tells', () => {
  it('brings new orders and their changes without a poll, each read once however often it is named', async () => {
    const shopId = await open({ orders: 30 });
    const ids = await newOrders(12);
    for (const id of ids.slice(0, 10)) await change(id, 'buyer requests cancel');
    for (const id of ids.slice(0, 6)) await change(id, 'cancel by buyer');
    await post();
    expect((await waiting(shopId)).length).toBeGreaterThan(25);
    const details = await countDetails();
    expect(await work('webhook', shopId)).toEqual({ kind: 'done' });
    expect(details()).toBe(1);
    await expectEqualToTown(shopId);
    expect(await waiting(shopId)).toEqual([]);
    expect((await desk.store.cursors.find(shopId))?.lastWebhookAt).toBeGreaterThan(Date.now() - 60_000);
  });

  it('is not read again when the poll was quicker', async () => {
    const shopId = await open();
    await newOrders(3);
    await post();
    await work('poll', shopId);
    const details = await countDetails();
    await work('webhook', shopId);
    expect(details()).toBe(0);
    expect(await waiting(shopId)).toEqual([]);
  });

  it('is a hint alone: the status of the body is never stored', async () => {
    const shopId = await open();
    const [id = ''] = await newOrders(1, { status: 'ON_HOLD' });
    await post();
    // By the time anybody looks, the order is elsewhere.
    await desk.lever('webhooks', { target: '' });
    await change(id, 'cancel by system');
    await work('webhook', shopId);
    expect((await held(shopId, id))?.status).toBe('CANCELLED');
    expect((await desk.store.timeline.ofOrder(shopId, toOrderId(id), 10)).map(({ what }) => what)).toEqual(['new']);
  });

  it('about an address is looked at, though no clock moved', async () => {
    const shopId = await open();
    const [id = ''] = await newOrders(1);
    await work('poll', shopId);
    await change(id, 'change address');
    await post();
    await work('webhook', shopId);
    expect((await held(shopId, id))?.shipping.addressChanged).toBe(true);
  });

  it('waits while TikTok cannot be asked, and while the shop is paused', async () => {
    const shopId = await open();
    await newOrders(2);
    await post();
    const count = (await waiting(shopId)).length;
    await desk.fault({ kind: 'server_error_before', path: '/order/' });
    await expect(work('webhook', shopId)).rejects.toThrow();
    expect(await waiting(shopId)).toHaveLength(count);
    await desk.noFaults();
    const { connectionId } = desk.shopOf('MY');
    await desk.store.connections.setState(connectionId, 'paused', null);
    expect(await work('webhook', shopId)).toEqual({ kind: 'done' });
    expect(await waiting(shopId)).toHaveLength(count);
    await desk.store.connections.setState(connectionId, 'connected', null);
    await work('webhook', shopId);
    expect(await waiting(shopId)).toEqual([]);
    await expectEqualToTown(shopId);
  });

  it('that could not be worked for three days is given up and said; what is done is forgotten after a week', async () => {
    const shopId = await open();
    await newOrders(1);
    await post();
    await work('webhook', shopId);
    await newOrders(1);
    await post();
    const told: object[] = [];
    const noticeInbox = (facts: object) => void told.push(facts);
    await work('tidy-inbox', shopId, { noticeInbox });
    expect(told).toEqual([]);
    await work('tidy-inbox', shopId, { noticeInbox, now: () => Date.now() + 4 * DAY });
    expect(await waiting(shopId)).toEqual([]);
    expect(told[0]).toEqual({ webhooks: expect.any(Number) });
    expect(told[1]).toEqual({ kept: [{ type: 1, state: 'failed', notices: expect.any(Number) }] });
  });

  it('calls people only for orders that wait newly, and for none while the first import runs', async () => {
    const shopId = await open();
    await newOrders(3);
    const [onHold = ''] = await newOrders(1, { status: 'ON_HOLD' });
    await post();
    await work('webhook', shopId);
    expect(toShipTold()).toBe(3);
    desk.events.length = 0;
    await change(onHold, 'end hold');
    await post();
    await work('webhook', shopId);
    await work('webhook', shopId);
    await work('poll', shopId);
    expect(toShipTold()).toBe(1);
    desk.events.length = 0;
    await desk.store.cursors.patch(shopId, {
      import: { phase: 'history', statusIndex: 0, createdBefore: null, startedAt: Date.now() },
    });
    await newOrders(2);
    await post();
    await work('webhook', shopId);
    expect(desk.events.some(({ type }) => type === 'orders')).toBe(true);
    expect(toShipTold()).toBe(0);
  });
});

test('lost, repeated, overtaken and nameless webhooks leave what is TikTok’s after one poll, and nothing twice', () =>
  forSeeds(2, async (random) => {
    await ear?.close().catch(() => undefined);
    await desk?.close().catch(() => undefined);
    const rules = { drop: 25, repeat: 60, reorder: 60, omit_ids: 50 };
    const shopId = await open({ orders: 40, seed: random.seed }, rules);
    await desk.fault({ kind: 'stale_reads', path: '/order', probability: 0.3, milliseconds: 60_000 });
    for (let round = 0; round < 6; round += 1) {
      await newOrders(1 + random.below(4), { status: random.pick(['ON_HOLD', 'AWAITING_SHIPMENT', 'UNPAID']) });
      for (const { id } of random.shuffle(desk.townOrders(shopId)).slice(0, 8))
        await change(id, random.pick(['cancel by buyer', 'end hold', 'pay', 'change address'])).catch(() => undefined);
      if (random.chance(0.7)) await post();
      if (random.chance(0.7)) await work('webhook', shopId);
    }
    await desk.noFaults();
    await post();
    await work('webhook', shopId);
    await work('poll', shopId);
    await expectEqualToTown(shopId);
    expect(await waiting(shopId)).toEqual([]);
  }));

describe('the authorisation', () => {
  const clients = (): Clients => {
    const { origin: apiUrl } = desk.sandbox;
    const hostsOf = () => ({ apiUrl, authUrl: apiUrl });
    return createClients({ store: desk.store, hostsOf, owner: 'w', callRate: WEB_CALL_RATE, now: Date.now, sleep });
  };
  const connection = async () => desk.store.connections.find(desk.shopOf('MY').connectionId);

  it('that is said to be gone, but is not, stops nothing', async () => {
    const shopId = await open();
    desk.town().notify({ shopId, type: 6, topic: 'SELLER_DEAUTHORIZATION', data: { message: 'gone' } });
    await post();
    await work('webhook', shopId, { clients: clients() });
    expect(await connection()).toMatchObject({ state: 'connected', problem: null });
    expect(await waiting(shopId)).toEqual([]);
  });

  it('that is gone pauses the shop at once, with its reason', async () => {
    const shopId = await open();
    await desk.lever('grants', { action: 'revoke' });
    await post();
    await work('webhook', shopId, { clients: clients() });
    expect(await connection()).toMatchObject({ state: 'paused', problem: { code: 'authorisation-withdrawn' } });
    expect(desk.events).toContainEqual({ type: 'shops' });
  });

  it('that cannot be looked at just now is looked at again', async () => {
    const shopId = await open();
    desk.town().notify({ shopId, type: 6, topic: 'SELLER_DEAUTHORIZATION', data: {} });
    await post();
    await desk.fault({ kind: 'server_error_before', path: '/authorization/' });
    await expect(work('webhook', shopId, { clients: clients() })).rejects.toThrow();
    expect(await connection()).toMatchObject({ state: 'connected' });
    expect(await waiting(shopId)).toHaveLength(1);
  });

  it('that ends soon is looked up once, and the screens are told', async () => {
    const shopId = await open();
    const now = desk.town().clock.now();
    for (const grant of desk.town().grants) grant.refreshEndsAt = Math.floor((now + 20 * DAY) / 1000);
    const ends = String(Math.floor((now + 20 * DAY) / 1000));
    const say = async () => {
      const data = { message: 'soon', expiration_time: ends };
      desk.town().notify({ shopId, type: 7, topic: 'UPCOMING_AUTHORIZATION_EXPIRATION', data });
      await post();
      await work('webhook', shopId, { clients: clients() });
    };
    await say();
    await say();
    expect(Math.abs(((await connection())?.tokens.refreshExpiresAt ?? 0) - (now + 20 * DAY))).toBeLessThan(DAY);
    expect(desk.town().grants.reduce((sum, { refreshes }) => sum + refreshes, 0)).toBe(1);
    expect(desk.events).toContainEqual({ type: 'shops' });
  });
});

describe('registering', () => {
  const registered = (shopId: ShopId) => desk.town().shops.find(({ shop }) => shop.id === shopId)?.webhooks;
  const register = (shopId: ShopId, address: string | null = ear.address) =>
    work('register-webhooks', shopId, { webhookAddress: () => address });

  it('puts what differs, topic by topic, and looks again tomorrow', async () => {
    const shopId = await open();
    const result = await register(shopId);
    expect(result).toMatchObject({ kind: 'again' });
    expect([...(registered(shopId)?.keys() ?? [])]).toHaveLength(7);
    await desk.fault({ kind: 'slow', method: 'PUT', path: '/event/', milliseconds: 0 });
    await register(shopId);
    expect(desk.town().faults.at(-1)?.hits).toBe(0);
    const moved = 'http://127.0.0.1:9/webhooks/tiktok';
    await register(shopId, moved);
    expect(registered(shopId)?.get('ORDER_STATUS_CHANGE')?.address).toBe(moved);
    expect(await desk.store.registrations.find(shopId)).toMatchObject({ address: moved, problem: null });
  });

  it('leaves somebody else’s address alone, and says so', async () => {
    const shopId = await open();
    const theirs = { address: 'https://other.example.com/hook', createTime: 1, updateTime: 1 };
    registered(shopId)?.set('PACKAGE_UPDATE', theirs);
    await register(shopId);
    expect(registered(shopId)?.get('PACKAGE_UPDATE')).toEqual(theirs);
    expect(await desk.store.registrations.find(shopId)).toMatchObject({
      elsewhere: [{ topic: 'PACKAGE_UPDATE', address: theirs.address }],
      problem: { code: 'webhooks-elsewhere', facts: { hosts: ['other.example.com'] } },
    });
  });

  it('goes on with the other topics when TikTok refuses one', async () => {
    const shopId = await open();
    await desk.lever('faults', {
      kind: 'business_error',
      method: 'PUT',
      path: '/event/',
      code: 98001004,
      skip: 2,
      count: 1,
    });
    await register(shopId);
    expect(registered(shopId)?.size).toBe(6);
    expect(await desk.store.registrations.find(shopId)).toMatchObject({
      refused: ['PACKAGE_UPDATE'],
      problem: { code: 'tiktok-refused' },
    });
  });

  it('that fails says why, and is tried again soon only where that may help', async () => {
    const shopId = await open();
    await desk.fault({ kind: 'missing_scope', path: '/event/' });
    expect(await register(shopId)).toMatchObject({ kind: 'again' });
    expect(await desk.store.registrations.find(shopId)).toMatchObject({
      topics: [],
      problem: { code: 'access-denied' },
    });
    await desk.noFaults();
    await desk.fault({ kind: 'server_error_before', path: '/event/' });
    await expect(register(shopId)).rejects.toThrow();
    expect(await desk.store.registrations.find(shopId)).toMatchObject({ problem: { code: 'tiktok-busy' } });
  });

  it('without a way to this desk asks nothing of TikTok', async () => {
    const shopId = await open();
    expect(await register(shopId, null)).toEqual({ kind: 'done' });
    expect(registered(shopId)?.size).toBe(0);
  });
});

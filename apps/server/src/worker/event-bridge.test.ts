import type { DeskEvent } from '@order-manager/contract';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type TestPostgres } from '../../../../scripts/postgres-for-tests.ts';
import type { CallPause } from '../connect/call-pauses.ts';
import { type EventBridge, eventText, openEventBridge } from './event-bridge.ts';

let server: TestPostgres;
let bridges: EventBridge[] = [];

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterEach(async () => {
  for (const bridge of bridges) await bridge.stop();
  bridges = [];
});
afterAll(() => server?.stop());

async function open(databaseUrl: string) {
  const seen: DeskEvent[] = [];
  const pauses: CallPause[] = [];
  const errors: unknown[] = [];
  const settings = { databaseUrl, deliver: (event: DeskEvent) => void seen.push(event), retryAfter: 20 };
  const deliverPause = (pause: CallPause) => void pauses.push(pause);
  const bridge = await openEventBridge({ ...settings, deliverPause, onError: (error) => void errors.push(error) });
  bridges.push(bridge);
  return { bridge, seen, pauses, errors };
}

const orders = (count: number): DeskEvent => ({
  type: 'orders',
  shopId: '7495110000000000001',
  orderIds: Array.from({ length: count }, (_, index) => `57640000000000${1000 + index}`),
  more: false,
  toShip: 0,
});

describe('events between processes', () => {
  it('reach every process of the database, the one that told them too, in their order', async () => {
    const web = await open(server.url);
    const worker = await open(server.url);
    worker.bridge.publish(orders(2));
    worker.bridge.publish({ type: 'run', runId: 'r1' });
    worker.bridge.publish({ type: 'shops' });
    await expect.poll(() => web.seen).toEqual([orders(2), { type: 'run', runId: 'r1' }, { type: 'shops' }]);
    await expect.poll(() => worker.seen).toEqual(web.seen);
  });

  it('go on after the connection was cut, and none that waited is lost', async () => {
    const url = await server.newDatabase();
    const web = await open(url);
    const worker = await open(url);
    await cutAll(url);
    worker.bridge.publish({ type: 'sync', shopId: '1' });
    await expect.poll(() => worker.seen, { timeout: 10_000 }).toContainEqual({ type: 'sync', shopId: '1' });
    worker.bridge.publish({ type: 'shops' });
    await expect.poll(() => web.seen, { timeout: 10_000 }).toContainEqual({ type: 'shops' });
    expect(web.errors.length).toBeGreaterThan(0);
  });

  it('carry a pause of calls beside them, to everybody', async () => {
    const one = await open(server.url);
    const other = await open(server.url);
    const pause = { key: 'a-shop', until: 1_795_341_600_000 };
    one.bridge.tellPause(pause);
    await expect.poll(() => [...one.pauses, ...other.pauses]).toEqual([pause, pause]);
    expect([...one.seen, ...other.seen, ...one.errors, ...other.errors]).toEqual([]);
  });

  it('that nobody understands are told as a fault and change nothing', async () => {
    const { seen, errors } = await open(server.url);
    await ask(server.url, `select pg_notify('order_manager_events', 'hello')`);
    await ask(server.url, `select pg_notify('order_manager_events', '{"type":"orders","buyer":"x"}')`);
    await expect.poll(() => errors).toHaveLength(2);
    expect(seen).toEqual([]);
  });

  it('are short enough for one notification, and say when ids were left out', () => {
    expect(eventText(orders(200))).toBe(JSON.stringify(orders(200)));
    const long = { ...orders(1), orderIds: Array.from({ length: 200 }, (_, index) => `${'9'.repeat(60)}${index}`) };
    const text = eventText(long as DeskEvent);
    expect(Buffer.byteLength(text)).toBeLessThan(8_000);
    expect(JSON.parse(text)).toMatchObject({ type: 'orders', more: true });
    expect(JSON.parse(text).orderIds.length).toBeGreaterThan(10);
  });
});

async function ask(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

const cutAll = (url: string) =>
  ask(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'order-manager-events' and datname = current_database()`,
  );

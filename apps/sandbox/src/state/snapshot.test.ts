import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startSandbox } from '../index.ts';
import { tryClient } from '../try/client.ts';
import { freshOrder, lever } from '../try/lever.ts';

const folder = mkdtempSync(join(tmpdir(), 'town-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SEARCH = '/order/202309/orders/search';
const wallClock = () => 1_795_400_000_000;

test('the same seed, markets, count and birth give the same orders', async () => {
  const read = async (seed: number) => {
    const town = await startSandbox({ seed, orders: 40, regions: ['TH', 'GB'], wallClock });
    const orders = [...town.control.town.orders.values()];
    await town.stop();
    return JSON.stringify(orders);
  };
  expect(await read(3)).toBe(await read(3));
  expect(await read(3)).not.toBe(await read(4));
});

test('a town that opens again remembers tokens, shipments, splits and new orders', async () => {
  const options = { orders: 60, regions: ['MY'] as 'MY'[], stateFile: join(folder, 'town.json') };
  const first = await startSandbox(options);
  const client = await tryClient(first);
  const { id, packageIds } = await freshOrder(first, { shopId: client.shopId });
  await client.call('POST', `/fulfillment/202309/packages/${packageIds[0]}/ship`, { body: {} });
  await lever(first, 'clock', { minutes: 7 });
  const before = await client.call('POST', SEARCH, { query: { page_size: '100' } });
  const shipments = (await lever(first, 'state')).shipments;
  await first.stop();

  const second = await startSandbox(options);
  const again = { ...(await tryClient(second)), token: client.token };
  const after = await again.call('POST', SEARCH, { query: { page_size: '100' }, token: client.token });
  const shape = (reply: typeof after) =>
    reply.data.orders.map((order: { id: string; status: string; update_time: number }) => [
      order.id,
      order.status,
      order.update_time,
    ]);
  expect(shape(after)).toEqual(shape(before));
  expect(after.data.orders.find((order: { id: string }) => order.id === id).status).toBe('AWAITING_COLLECTION');
  expect((await lever(second, 'state')).shipments).toEqual(shipments);
  expect(Math.abs(second.control.town.clock.offset() - 7 * 60_000)).toBeLessThan(1000);
  const next = await freshOrder(second, { shopId: client.shopId });
  expect(next.id).not.toBe(id);
  await second.stop();
  expect(statSync(options.stateFile).mode & 0o777).toBe(0o600);
});

test('a state of another town, or half a file, is left aside', async () => {
  const stateFile = join(folder, 'other.json');
  writeFileSync(stateFile, '{"format":1,"identi');
  const town = await startSandbox({ orders: 5, regions: ['SG'], stateFile });
  await freshOrder(town);
  await town.stop();
  expect(JSON.parse(readFileSync(stateFile, 'utf8')).orders.length).toBe(1);
  const other = await startSandbox({ orders: 6, regions: ['SG'], stateFile });
  expect(other.control.town.orders.size).toBe(6);
  await other.stop();
});

test('a reset builds the town again, with changes', async () => {
  const town = await startSandbox({ orders: 5, regions: ['SG'] });
  await freshOrder(town);
  await lever(town, 'reset', { orders: 9, seed: 8 });
  expect(town.control.town.orders.size).toBe(9);
  expect((await lever(town, 'state')).grants).toEqual([]);
  await town.stop();
});

test('in a fast town orders arrive and parcels move by themselves', async () => {
  const town = await startSandbox({ orders: 30, regions: ['MY'], lifeSpeed: 60, arrivalsPerHour: 120 });
  const moved = () => lever(town, 'state').then((state) => [state.orders, state.ordersByStatus.COMPLETED ?? 0]);
  const [orders = 0, completed = 0] = await moved();
  await lever(town, 'clock', { hours: 4 });
  const [laterOrders = 0, laterCompleted = 0] = await moved();
  expect(laterOrders).toBeGreaterThan(orders + 200);
  expect(laterCompleted).toBeGreaterThan(completed);
  await town.stop();
});

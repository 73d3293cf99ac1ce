import { type PrintSelection, printRequestSchema } from '@order-manager/contract';
import { mergeOrder, type OrderId, type PackageId, toPackageId } from '@order-manager/domain';
import { afterEach, expect, test } from 'vitest';
import { jobOf, NEVER, openRehearsal, type Rehearsal } from '../../worker/testing/rehearsal.ts';
import { shippingDesk } from '../../worker/testing/shipping-desk.ts';
import { mergeInThread } from './merge-in-thread.ts';
import { previewPrints } from './preview-prints.ts';
import { printWaybills } from './print-waybills.ts';
import { sheetVault } from './sheet-vault.ts';

let desk: Rehearsal;
afterEach(() => desk.close());
const { shop, newOrders, change, read, packageOf, combine, start, work } = shippingDesk(() => desk);

test('a list is counted by what would be printed, and what must not leave is named', async () => {
  desk = await openRehearsal();
  const { orders, packages } = await shipped(6);
  await fetchLabels(packages.slice(0, 4));
  await change(orders[0], 'cancel by system');
  await change(orders[1], 'buyer requests cancel');
  await readAgain();
  const { groups, packages: all } = await look({ matching: { query: 'tab=all', except: [] } });
  expect([all, ...counts(groups)]).toEqual([6, 2, 2, 2, 0, 0, 0]);
  expect(groups.stop.packages.map(({ packageId, stop }) => [packageId, stop]).toSorted()).toEqual(
    [
      [packages[0], 'cancelled'],
      [packages[1], 'buyer-asks-to-cancel'],
    ].toSorted(),
  );
});

test('a run prints its own packages, in its order, and not the siblings of the same orders', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(2);
  await read();
  const runId = await start(orders.toReversed());
  await work(runId);
  await fetchLabels(orders.map((id) => packageOf(id) as PackageId));
  await splitElsewhere(orders[0] as OrderId);
  const { packages, groups } = await look({ run: runId });
  expect([packages, groups.ready.count]).toEqual([2, 2]);
  const made = await print({ run: runId });
  expect((await desk.store.prints.find(made.id))?.packages.map(({ packageId }) => packageId)).toEqual(
    orders.toReversed().map(packageOf),
  );
  await expect(look({ run: 'of-nobody' })).rejects.toMatchObject({ problem: { code: 'not-found' } });
  await expect(look({ run: runId }, 'demo')).rejects.toMatchObject({ problem: { code: 'not-found' } });
});

test('a combined parcel is stopped when one of its orders is, chosen or not', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(2, { hasSameBuyer: true, isCod: false });
  const shared = await combine(orders);
  await read();
  await work(await start(orders));
  await change(orders[1], 'buyer requests cancel');
  await readAgain();
  const { groups } = await look({ orders: [{ shopId: shop().id, orderId: orders[0] ?? '' }] });
  expect(groups.stop.packages).toMatchObject([
    { packageId: shared, stop: 'buyer-asks-to-cancel', orderIds: orders.toSorted() },
  ]);
});

test('orders of TikTok’s own warehouse are never asked for a label, and none of theirs failed', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(1, { isFulfilledByTikTok: true });
  await read();
  const packageId = packageOf(orders[0]) as PackageId;
  const [stored] = await desk.store.orders.findByPackage(shop().id, packageId);
  const [parcel] = stored?.packages ?? [];
  if (parcel) await desk.store.orders.savePackage({ ...parcel, status: 'PROCESSING' }, Date.now());
  const ref = { shopId: shop().id, packageId };
  for (let times = 0; times < 2; times += 1) {
    const { groups } = await look(named(orders));
    expect(counts(groups)).toEqual([0, 0, 0, 0, 1, 0]);
    expect(groups.without.packages).toMatchObject([{ label: 'none', labelReason: 'by-tiktok' }]);
  }
  expect(labelJobs()).toEqual([]);
  expect(await desk.store.labels.find(ref.shopId, packageId)).toBeNull();
});

test('a label that was refused is asked for again after a while, not at every look', async () => {
  desk = await openRehearsal();
  const { orders, packages } = await shipped(1);
  const [packageId] = packages;
  if (!packageId) throw new Error('one package');
  await desk.fault({ kind: 'missing_scope', path: 'shipping_documents' });
  expect((await look(named(orders))).groups.waiting.count).toBe(1);
  await fetchLabels([packageId]);
  for (let times = 0; times < 3; times += 1) expect((await look(named(orders))).groups.failed.count).toBe(1);
  expect(labelJobs()).toHaveLength(1);
  const [stored] = await desk.store.orders.findByPackage(shop().id, packageId);
  const told = await desk.store.timeline.ofOrder(shop().id, stored?.order.id ?? ('' as OrderId), 50);
  expect(told.filter(({ what }) => what === 'label-failed')).toHaveLength(1);
  const later = await look(named(orders), 'live', Date.now() + 11 * 60_000);
  expect([later.groups.waiting.count, labelJobs().length]).toEqual([1, 2]);
});

test('what one file of a series holds is not in the next, and what came meanwhile is', async () => {
  desk = await openRehearsal();
  const { packages } = await shipped(5);
  await fetchLabels(packages.slice(0, 3));
  const selection = { matching: { query: 'tab=all&print=never', except: [] } };
  const first = await print(selection, 'opening-1');
  expect([first.labels, first.more]).toEqual([3, false]);
  await fetchLabels(packages.slice(3));
  expect((await print(selection, 'opening-1')).labels).toBe(2);
  expect(await printAny({ matching: { query: 'tab=all', except: [] } }, 'opening-1')).toEqual({ leftOut: [] });
  expect((await print({ matching: { query: 'tab=all', except: [] } }, 'opening-2')).labels).toBe(5);
});

const named = (orderIds: readonly string[]): PrintSelection => ({
  orders: orderIds.map((orderId) => ({ shopId: shop().id, orderId })),
});

/** Ready, stop, waiting, failed, without, again. */
const counts = (groups: Awaited<ReturnType<typeof look>>['groups']) => Object.values(groups).map(({ count }) => count);

function look(selection: PrintSelection, environment: 'live' | 'demo' = 'live', now = Date.now()) {
  const parts = {
    store: desk.store,
    now: () => now,
    queue: { add: async (job: never) => void desk.waiting.push(job) },
  };
  return previewPrints(parts, selection, { shops: [shop()], environment });
}

function printAny(selection: PrintSelection, series: string) {
  const parts = {
    store: desk.store,
    labels: desk.vault,
    sheets: sheetVault(desk.dataDir, desk.sealer),
    merge: mergeInThread,
    now: Date.now,
  };
  const request = printRequestSchema.parse({ selection, series });
  return printWaybills(parts, request, { name: 'Aisha', environment: 'live', shops: [shop()] });
}

async function print(selection: PrintSelection, series = 'opening-of-the-dialog') {
  const made = await printAny(selection, series);
  if (!('id' in made)) throw new Error('nothing was printed');
  return made;
}

const labelJobs = () => desk.waiting.filter(({ kind }) => kind === 'label');
const readAgain = () => desk.worker()['refresh-open'](jobOf('refresh-open', { shopId: shop().id }), NEVER);

async function shipped(count: number): Promise<{ orders: OrderId[]; packages: PackageId[] }> {
  const orders = await desk.receive(count);
  return { orders, packages: await desk.shipElsewhere(orders) };
}

/** Somebody put a part of the order into a parcel of its own, arranged it and has its label here. */
async function splitElsewhere(id: OrderId): Promise<void> {
  const stored = await desk.store.orders.find(shop().id, id);
  const [parcel] = stored?.packages ?? [];
  if (!stored || !parcel) throw new Error('no package');
  const other = toPackageId('1150000000000000042');
  const shipping = { ...stored.order.shipping, packageIds: [parcel.id, other] };
  const order = { ...stored.order, updatedAt: stored.order.updatedAt + 1_000, shipping };
  const packages = [parcel, { ...parcel, id: other }];
  await desk.store.orders.merge([{ order, packages, raw: '{}' }], mergeOrder, Date.now());
  const label = await desk.store.labels.find(shop().id, parcel.id);
  if (label) await desk.store.labels.save({ ...label, packageId: other });
  expect((await look(named([id]))).groups.ready.count).toBe(2);
}

async function fetchLabels(packages: readonly PackageId[]): Promise<void> {
  for (const packageId of packages) await desk.worker().label(jobOf('label', { shopId: shop().id, packageId }), NEVER);
}

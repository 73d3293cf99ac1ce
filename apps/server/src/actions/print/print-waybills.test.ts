import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type PrintRequest, printRequestSchema } from '@order-manager/contract';
import type { OrderId, PackageId } from '@order-manager/domain';
import { type mergeLabels, openLabel } from '@order-manager/labels';
import { afterEach, expect, test } from 'vitest';
import type { Job } from '../../jobs/queue.ts';
import { jobOf, NEVER, openRehearsal, type Rehearsal } from '../../worker/testing/rehearsal.ts';
import { askForLabels } from '../label/ask-for-labels.ts';
import { type MergeRequest, mergeInThread } from './merge-in-thread.ts';
import { printWaybills } from './print-waybills.ts';
import { sheetVault } from './sheet-vault.ts';

let desk: Rehearsal;
afterEach(() => desk.close());

test('labels become one PDF: as many pages as packages, kept sealed and written down', async () => {
  const { packages } = await shipped(5);
  const print = await printed({ packages });
  expect(print).toMatchObject({ labels: 5, pagesIn: 5, pagesOut: 5, leftOut: [] });
  const record = await desk.store.prints.find(print.id);
  expect(record?.packages.map(({ packageId }) => packageId)).toEqual(packages);
  const pdf = await sheets().read(print.id, record?.file ?? '');
  const sheet = await openLabel(pdf ?? new Uint8Array());
  expect(sheet.ok && sheet.document.getPageCount()).toBe(5);
  expect(await sheets().read('another-print', record?.file ?? '')).toBeUndefined();
  const [stored] = await desk.store.orders.findByPackage(shop().id, packages[0] ?? ('' as never));
  expect(stored?.packages[0]?.prints.count).toBe(1);
});

test('four to a sheet, from the third place on', async () => {
  const { packages } = await shipped(5);
  const print = await printed({ packages, paper: 'A4-4up', startPosition: 3 });
  expect(print).toMatchObject({ labels: 5, pagesIn: 5, pagesOut: 2 });
});

test('damaged and missing labels are named, the rest is printed', async () => {
  const { packages } = await shipped(4);
  const [damaged, missing] = packages;
  if (!damaged || !missing) throw new Error('four packages');
  await desk.vault.keep({ shopId: shop().id, packageId: damaged }, Buffer.from('<html>busy</html>'));
  const record = await desk.store.labels.find(shop().id, missing);
  await rm(join(desk.dataDir, record?.file ?? ''));
  const print = await printed({ packages });
  expect(print).toMatchObject({ labels: 2, pagesOut: 2 });
  expect(reasons(print.leftOut)).toEqual({
    [damaged]: expect.stringMatching(/^damaged-/),
    [missing]: 'damaged-missing',
  });
});

test('a damaged label is wanted again: the next look at what can be printed sends for it', async () => {
  const { packages } = await shipped(1);
  const [id] = packages;
  if (!id) throw new Error('one package');
  const ref = { shopId: shop().id, packageId: id };
  await desk.vault.keep(ref, Buffer.from('<html>busy</html>'));
  expect(await print({ packages })).toMatchObject({ leftOut: [{ packageId: id }] });
  expect(await desk.store.labels.find(ref.shopId, id)).toMatchObject({
    state: 'failed',
    reason: 'damaged',
    file: null,
  });
  const [stored] = await desk.store.orders.findByPackage(ref.shopId, id);
  const asked: Job[] = [];
  const queue = { add: async (job: Job) => void asked.push(job) };
  await askForLabels({ store: desk.store, queue, now: Date.now }, stored?.packages ?? []);
  expect(asked).toMatchObject([{ kind: 'label', payload: ref }]);
  await desk.worker().label(jobOf('label', ref), NEVER);
  expect(await printed({ packages })).toMatchObject({ labels: 1, leftOut: [] });
});

test('what must not leave, has no label yet or is unknown is named with its reason', async () => {
  const { orders, packages } = await shipped(4);
  const [cancelled, asked, notHere, fine] = packages;
  await desk.lever(`orders/${orders[0]}`, { action: 'cancel by system' }, 'PATCH');
  await desk.lever(`orders/${orders[1]}`, { action: 'buyer requests cancel' }, 'PATCH');
  await readAgain();
  const record = await desk.store.labels.find(shop().id, notHere ?? ('' as never));
  if (record) await desk.store.labels.save({ ...record, state: 'waiting', reason: 'not-ready', file: null });
  const print = await printed({ packages: [...packages, 'never-heard-of'] });
  expect(print.labels).toBe(1);
  expect(reasons(print.leftOut)).toEqual({
    [cancelled ?? '']: 'cancelled',
    [asked ?? '']: 'buyer-asks-to-cancel',
    [notHere ?? '']: 'not-ready',
    'never-heard-of': 'not-found',
  });
  expect((await desk.store.prints.find(print.id))?.packages.map(({ packageId }) => packageId)).toEqual([fine]);
});

test('the chosen order is the order of the sheets', async () => {
  const { packages } = await shipped(6);
  const shuffled = packages.toReversed();
  expect(await orderOf({ packages: shuffled, order: 'as-on-screen' })).toEqual(shuffled);
  const bySku = await orderOf({ packages: shuffled, order: 'sku', footer: true });
  expect(bySku.toSorted()).toEqual(packages.toSorted());
  const footers = lastRequest?.inputs.map(({ footer }) => footer[0] ?? '') ?? [];
  expect(footers).toEqual(footers.toSorted());
  expect(footers.every((footer) => footer !== '')).toBe(true);
});

test('a package asked for twice is printed once', async () => {
  const { packages } = await shipped(2);
  expect(await printed({ packages: [...packages, ...packages] })).toMatchObject({ labels: 2, pagesOut: 2 });
});

test('where nothing can be printed there is no sheet, only the reasons', async () => {
  const { packages } = await shipped(1, { withLabels: false });
  const nothing = await print({ packages });
  expect(nothing).toEqual({ leftOut: [{ shopId: shop().id, packageId: packages[0], reason: 'not-ready' }] });
});

test('packages of a shop that is not the printer’s are not printed', async () => {
  const { packages } = await shipped(1);
  expect(await print({ packages }, [])).toEqual({ leftOut: [] });
});

const shop = () => desk.shopOf('MY');
const sheets = () => sheetVault(desk.dataDir, desk.sealer);
let lastRequest: MergeRequest | undefined;

async function shipped(
  count: number,
  { withLabels = true } = {},
): Promise<{ orders: OrderId[]; packages: PackageId[] }> {
  desk = await openRehearsal();
  const orders = await desk.receive(count);
  const packages = await desk.shipElsewhere(orders);
  const worker = desk.worker();
  if (withLabels)
    for (const packageId of packages) await worker.label(jobOf('label', { shopId: shop().id, packageId }), NEVER);
  return { orders, packages };
}

const readAgain = () => desk.worker()['refresh-open'](jobOf('refresh-open', { shopId: shop().id }), NEVER);

type Wish = Partial<Omit<PrintRequest, 'packages'>> & { packages: readonly string[] };

function print({ packages, ...wish }: Wish, shops = [shop()]) {
  const request = printRequestSchema.parse({
    ...wish,
    packages: packages.map((packageId) => ({ shopId: shop().id, packageId })),
  });
  const parts = { store: desk.store, labels: desk.vault, sheets: sheets(), merge: tell, now: Date.now };
  return printWaybills(parts, request, { name: 'Aisha', environment: 'live', shops });
}

/** The thread of its own does the work; here somebody looks at what it is asked. */
function tell(request: MergeRequest): ReturnType<typeof mergeLabels> {
  lastRequest = request;
  return mergeInThread(request);
}

async function printed(wish: Wish) {
  const made = await print(wish);
  if (!('id' in made)) throw new Error('nothing was printed');
  return made;
}

async function orderOf(wish: Wish): Promise<string[]> {
  await printed(wish);
  return lastRequest?.inputs.map(({ key }) => key.split('/')[1] ?? '') ?? [];
}

const reasons = (leftOut: readonly { packageId: string; reason: string }[]) =>
  Object.fromEntries(leftOut.map(({ packageId, reason }) => [packageId, reason]));

import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PackageId, toPackageId } from '@order-manager/domain';
import { openLabel } from '@order-manager/labels';
import { afterEach, expect, test } from 'vitest';
import type { JobResult } from '../../jobs/queue.ts';
import { download } from '../../worker/download.ts';
import type { HandlerParts } from '../../worker/job-handlers.ts';
import { jobOf, NEVER, openRehearsal, type Rehearsal } from '../../worker/testing/rehearsal.ts';

let desk: Rehearsal;
afterEach(() => desk.close());

test('a label is fetched, opened, counted and kept sealed for its package', async () => {
  desk = await openRehearsal();
  const id = await shipOne();
  expect(await fetchOnce(id)).toEqual({ kind: 'done' });
  const record = await recordOf(id);
  expect(record).toMatchObject({ state: 'here', reason: null, pages: 1, tries: 1, nextTryAt: null });
  const ref = { shopId: shop().id, packageId: id };
  const bytes = await desk.vault.read(ref, record?.file ?? '');
  expect((await openLabel(bytes ?? new Uint8Array())).ok).toBe(true);
  const sealed = await readFile(join(desk.dataDir, record?.file ?? ''));
  expect(sealed.includes('%PDF')).toBe(false);
  expect(await told(id)).toContain('label-here');
});

test('a label that is here is not asked for again', async () => {
  desk = await openRehearsal();
  const id = await shipOne();
  await fetchOnce(id);
  let downloads = 0;
  const counted: HandlerParts['download'] = (url) => {
    downloads += 1;
    return download(url);
  };
  await fetchOnce(id, { download: counted });
  expect(downloads).toBe(0);
});

test('while the carrier draws it, we ask again with growing pauses', async () => {
  desk = await openRehearsal({ labelDelay: { from: 600_000, to: 600_000 } });
  const id = await shipOne();
  const pauses: number[] = [];
  for (let look = 0; look < 4; look += 1) {
    const result = await fetchOnce(id, { now: () => 1000 });
    pauses.push(result.kind === 'again' ? result.at - 1000 : 0);
    expect(await recordOf(id)).toMatchObject({ state: 'waiting', reason: 'not-ready', tries: look + 1 });
  }
  expect(pauses).toEqual([1000, 2000, 3000, 5000]);
  await desk.lever('clock', { minutes: 11 });
  expect(await fetchOnce(id)).toEqual({ kind: 'done' });
  expect((await recordOf(id))?.state).toBe('here');
});

test('patience ends with a reason, and begins anew when a person asks again', async () => {
  desk = await openRehearsal();
  const [orderId] = await desk.receive(1);
  const id = toPackageId(desk.town().orders.get(orderId ?? '')?.packageIds[0] ?? '');
  let looks = 1;
  while ((await fetchOnce(id)).kind === 'again') looks += 1;
  expect(looks).toBeGreaterThan(5);
  expect(await recordOf(id)).toMatchObject({ state: 'failed', reason: 'not-ready', nextTryAt: null });
  expect(await told(id)).toEqual(['label-failed']);
  expect((await fetchOnce(id)).kind).toBe('again');
  expect(await recordOf(id)).toMatchObject({ state: 'waiting', tries: 1 });
});

test.each([
  ['an empty link', { kind: 'empty_doc_url' }, 'not-ready'],
  ['a web page instead of a label', { kind: 'html_document' }, 'damaged'],
  ['a file of no bytes', { kind: 'empty_document' }, 'damaged'],
  ['half a file', { kind: 'truncated_document' }, 'damaged'],
  ['TikTok’s own trouble', { kind: 'internal_error', path: 'shipping_documents' }, 'busy'],
] as const)('%s is no label: it is asked for again', async (_, rule, reason) => {
  desk = await openRehearsal();
  const id = await shipOne();
  await desk.fault(rule);
  expect((await fetchOnce(id)).kind).toBe('again');
  expect(await recordOf(id)).toMatchObject({ state: 'waiting', reason, file: null });
  await desk.noFaults();
  expect(await fetchOnce(id)).toEqual({ kind: 'done' });
  expect((await recordOf(id))?.state).toBe('here');
});

test('a link that ended before we came is made anew', async () => {
  desk = await openRehearsal();
  const id = await shipOne();
  const late: HandlerParts['download'] = async (url) => {
    await desk.lever('clock', { hours: 25 });
    return download(url);
  };
  expect((await fetchOnce(id, { download: late })).kind).toBe('again');
  expect(await recordOf(id)).toMatchObject({ state: 'waiting', reason: 'busy' });
  expect(await fetchOnce(id)).toEqual({ kind: 'done' });
});

test('after the pick-up there is no label any more', async () => {
  desk = await openRehearsal();
  const [orderId] = await desk.receive(1);
  const [id = toPackageId('')] = await desk.shipElsewhere([orderId ?? ('' as never)]);
  await desk.lever(`orders/${orderId}`, { action: 'collect' }, 'PATCH');
  expect(await fetchOnce(id)).toEqual({ kind: 'done' });
  expect(await recordOf(id)).toMatchObject({ state: 'gone', reason: 'collected' });
});

test('what will never have a label says so at once', async () => {
  desk = await openRehearsal();
  const id = await shipOne();
  await desk.fault({ kind: 'missing_scope', path: 'shipping_documents' });
  expect(await fetchOnce(id)).toEqual({ kind: 'done' });
  expect(await recordOf(id)).toMatchObject({ state: 'failed', reason: 'permission' });
});

test('a label file that was moved to another package, altered or lost does not open', async () => {
  desk = await openRehearsal();
  const { vault, dataDir } = desk;
  const [one, other] = ['1', '2'].map((id) => ({ shopId: shop().id, packageId: toPackageId(id) }));
  if (!one || !other) throw new Error('two packages');
  const bytes = new TextEncoder().encode('a label');
  const file = await vault.keep(one, bytes);
  const otherFile = await vault.keep(other, new TextEncoder().encode('another'));
  expect(Buffer.from((await vault.read(one, file)) ?? [])).toEqual(Buffer.from(bytes));
  await rename(join(dataDir, file), join(dataDir, otherFile));
  expect(await vault.read(other, otherFile)).toBeUndefined();
  expect(await vault.read(one, file)).toBeUndefined();
  const altered = await readFile(join(dataDir, otherFile));
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  await writeFile(join(dataDir, file), altered);
  expect(await vault.read(one, file)).toBeUndefined();
});

const shop = () => desk.shopOf('MY');

async function shipOne(): Promise<PackageId> {
  const [id] = await desk.shipElsewhere(await desk.receive(1));
  if (!id) throw new Error('no package');
  return id;
}

const fetchOnce = (packageId: PackageId, changes: Partial<HandlerParts> = {}): Promise<JobResult> =>
  desk.worker('worker-1', changes).label(jobOf('label', { shopId: shop().id, packageId }), NEVER);

const recordOf = (packageId: PackageId) => desk.store.labels.find(shop().id, packageId);

async function told(packageId: PackageId): Promise<string[]> {
  const [stored] = await desk.store.orders.findByPackage(shop().id, packageId);
  if (!stored) return [];
  const entries = await desk.store.timeline.ofOrder(shop().id, stored.order.id, 50);
  return entries.map(({ what }) => what).filter((what) => what.startsWith('label'));
}

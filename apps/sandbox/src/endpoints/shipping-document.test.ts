import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { type TryClient, tryClient } from '../try/client.ts';
import { freshOrder, lever } from '../try/lever.ts';

let town: Sandbox;
let client: TryClient;
beforeAll(async () => {
  town = await startSandbox({ orders: 0, regions: ['MY'], labelDelay: { from: 60_000, to: 60_000 } });
  client = await tryClient(town);
});
afterAll(() => town.stop());

const ask = (id: string, type = 'SHIPPING_LABEL', more: Record<string, string> = {}) =>
  client.call('GET', `/fulfillment/202309/packages/${id}/shipping_documents`, {
    query: { document_type: type, ...more },
  });

async function shipped(): Promise<{ id: string; packageId: string }> {
  const { id, packageIds } = await freshOrder(town);
  const packageId = packageIds[0] ?? '';
  await client.call('POST', `/fulfillment/202309/packages/${packageId}/ship`, { body: {} });
  return { id, packageId };
}

test('before shipping there is no document', async () => {
  const { packageIds } = await freshOrder(town);
  const reply = await ask(packageIds[0] ?? '');
  expect([reply.status, reply.code]).toEqual([200, 21042104]);
});

test('while the label is drawn, three kinds of "not yet" come in turn; then it is a PDF of A6 or A5', async () => {
  const { packageId } = await shipped();
  const replies = [await ask(packageId), await ask(packageId), await ask(packageId)];
  expect(replies.map((reply) => reply.code).sort()).toEqual([0, 11034037, 21042104]);
  expect(replies.find((reply) => reply.code === 0)?.data.doc_url).toBe('');
  await lever(town, 'clock', { minutes: 2 });
  const ready = await ask(packageId);
  expect(ready.data.tracking_number).not.toBe('');
  expect((await pageSizes(ready.data.doc_url))[0]).toEqual([298, 420]);
  const large = await ask(packageId, 'SHIPPING_LABEL', { document_size: 'A5' });
  expect((await pageSizes(large.data.doc_url))[0]).toEqual([420, 595]);
  const both = await ask(packageId, 'SHIPPING_LABEL_AND_PACKING_SLIP');
  expect((await pageSizes(both.data.doc_url)).length).toBeGreaterThanOrEqual(2);
  const picture = await ask(packageId, 'SHIPPING_LABEL_PICTURE');
  expect((await fetch(picture.data.doc_url)).headers.get('content-type')).toBe('image/png');
});

test('the link needs no TikTok headers, cannot be forged and dies after a day', async () => {
  const { packageId } = await shipped();
  await lever(town, 'clock', { minutes: 2 });
  const { doc_url } = (await ask(packageId)).data;
  expect((await fetch(doc_url)).status).toBe(200);
  expect((await fetch(doc_url.replace('SHIPPING_LABEL', 'PACKING_SLIP'))).status).toBe(403);
  await lever(town, 'clock', { hours: 25 });
  const late = await fetch(doc_url);
  expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('AccessDenied')]);
});

test('after the pick-up only the packing slip can be printed', async () => {
  const { id, packageId } = await shipped();
  await lever(town, 'clock', { minutes: 2 });
  await lever(town, `orders/${id}`, { action: 'collect' }, 'PATCH');
  expect((await ask(packageId)).code).toBe(21042102);
  expect((await ask(packageId, 'PACKING_SLIP')).code).toBe(0);
});

test('seller shipping, TikTok fulfilment and unknown types have their own answers', async () => {
  const seller = await freshOrder(town, { shippingType: 'SELLER' });
  expect((await ask(seller.packageIds[0] ?? '')).code).toBe(11034002);
  const platform = await freshOrder(town, { isFulfilledByTikTok: true });
  expect((await ask(platform.packageIds[0] ?? '')).code).toBe(21008043);
  const list = await ask(seller.packageIds[0] ?? '', 'PICKING_LIST');
  expect([list.status, list.code]).toEqual([400, 36009004]);
  expect(list.message).toContain('SHIPPING_LABEL_PICTURE');
});

test('the file can come empty, as a page or cut in half', async () => {
  const { packageId } = await shipped();
  await lever(town, 'clock', { minutes: 2 });
  const { doc_url } = (await ask(packageId)).data;
  const withFault = async (kind: string) => {
    await lever(town, 'faults', { kind, count: 1, packageId, path: '/files/' });
    return (await fetch(doc_url)).text();
  };
  expect(await withFault('empty_document')).toBe('');
  expect(await withFault('html_document')).toContain('<html>');
  const [half, whole] = [await withFault('truncated_document'), await (await fetch(doc_url)).text()];
  expect(half.length).toBeLessThan(whole.length);
  await lever(town, 'faults', { kind: 'empty_doc_url', count: 1 });
  expect((await ask(packageId)).data.doc_url).toBe('');
});

async function pageSizes(url: string): Promise<number[][]> {
  const file = await PDFDocument.load(await (await fetch(url)).arrayBuffer());
  return file.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]);
}

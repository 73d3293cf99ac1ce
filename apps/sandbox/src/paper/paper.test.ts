import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { orderRecipe } from '../catalogue/order-recipe.ts';
import { REGIONS, type Region } from '../catalogue/region.ts';
import { trackingNumberOf } from '../catalogue/tracking-number.ts';
import {
  type PaperParcel,
  renderHazmat,
  renderLabel,
  renderLabelAndSlip,
  renderLabelPicture,
  renderPackingSlip,
} from './paper.ts';

function parcelOf(region: Region, index: number, changes: Partial<PaperParcel> = {}): PaperParcel {
  const { buyer, shippingProvider, warehouse, shop, isCod, payment, parcel, lines } = orderRecipe(region, 7, index);
  const { contactPerson, phoneNumber, fullAddress, postalCode, city } = warehouse.address;
  return {
    region,
    provider: shippingProvider.name,
    trackingNumber: trackingNumberOf(shippingProvider, index),
    sortingCode: buyer.sortingCode,
    orderIds: ['579104824410992073'],
    packageId: '1152948033170426101',
    recipient: { ...buyer, town: buyer.districts.at(-1)?.name ?? '' },
    sender: { name: `${shop.name}, ${contactPerson}`, phone: phoneNumber, fullAddress, postalCode, town: city },
    cod: isCod ? { amount: payment.totalAmount, currency: payment.currency } : null,
    weight: parcel.weight,
    items: lines.map(({ product, sku, quantity }) => ({
      name: product.name,
      skuName: sku.name,
      sellerSku: sku.sellerSku,
      quantity,
    })),
    shipBy: Date.UTC(2026, 10, 24, 4, 58),
    size: 'A6',
    ...changes,
  };
}

async function pageSizesOf(bytes: Uint8Array): Promise<[number, number][]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map((page) => [page.getWidth(), page.getHeight()]);
}

async function operatorsOf(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes);
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? inflateSync(object.contents).toString('latin1') : ''))
    .join('\n');
}

const hexOf = (text: string) => Buffer.from(text, 'latin1').toString('hex').toUpperCase();
const A6: [number, number] = [297.64, 419.53];
const A5: [number, number] = [419.53, 595.28];

describe.each(REGIONS)('the waybill of %s', (region) => {
  test('is one page of A6 or A5 when it is opened again', async () => {
    expect(await pageSizesOf(await renderLabel(parcelOf(region, 1)))).toEqual([A6]);
    expect(await pageSizesOf(await renderLabel(parcelOf(region, 2, { size: 'A5' })))).toEqual([A5]);
  });

  test('can be printed for any buyer of the market', async () => {
    for (let index = 0; index < 30; index++)
      expect(await pageSizesOf(await renderLabel(parcelOf(region, index)))).toEqual([A6]);
  });
});

test('the same parcel gives the same bytes', async () => {
  const [first, second] = [await renderLabelAndSlip(parcelOf('TH', 3)), await renderLabelAndSlip(parcelOf('TH', 3))];
  expect(Buffer.from(first).equals(second)).toBe(true);
});

test('label and slip are two pages, and a slip of many SKUs goes on', async () => {
  const items = Array.from({ length: 23 }, (_, row) => ({
    name: `Item ${row}`,
    skuName: '',
    sellerSku: `SKU-${row}`,
    quantity: 2,
  }));
  expect(await pageSizesOf(await renderLabelAndSlip(parcelOf('MY', 1)))).toEqual([A6, A6]);
  expect(await pageSizesOf(await renderPackingSlip(parcelOf('MY', 1, { items, size: 'A5' })))).toEqual([A5, A5, A5]);
  expect(await pageSizesOf(await renderPackingSlip(parcelOf('MY', 1, { items: [] })))).toEqual([A6]);
});

test('the sheet for dangerous goods is A4 whatever the label is', async () => {
  expect(await pageSizesOf(await renderHazmat(parcelOf('SG', 1)))).toEqual([[595.28, 841.89]]);
});

test('the waybill says carrier, sorting code, deadline in shop time, and what the courier collects', async () => {
  const cod = { amount: '60.30', currency: 'MYR' };
  const operators = await operatorsOf(
    await renderLabel(parcelOf('MY', 1, { provider: 'J&T Express', sortingCode: 'KUL-29', cod })),
  );
  for (const words of ['J&T EXPRESS', 'KUL-29', '24-11 12:58', 'COD RM 60.30'])
    expect(operators).toContain(`<${hexOf(words)}>`);
});

test('words in Thai, Vietnamese and Chinese are drawn and can be copied', async () => {
  for (const name of ['น้ำฝน ที่นี่', 'Nguyễn Thị Ánh', '黄佳恩']) {
    const recipient = { name, phone: '(+66)812345678', fullAddress: 'x', postalCode: '1', town: 'y' };
    const operators = await operatorsOf(await renderLabel(parcelOf('TH', 1, { recipient })));
    expect(operators).toContain(`/ActualText <${Buffer.from(`\ufeff${name}`, 'utf16le').swap16().toString('hex')}>`);
    expect(operators.match(/ c\n/g)?.length ?? 0).toBeGreaterThan(20);
  }
});

test('letters that no font knows, endless addresses and missing parts still give a page', async () => {
  const recipient = {
    name: '😀 ⿰ \u0001',
    phone: '',
    fullAddress: 'Jalan Panjang '.repeat(60),
    postalCode: '',
    town: '',
  };
  const parcel = parcelOf('MY', 1, {
    recipient,
    sortingCode: '',
    items: [],
    shipBy: null,
    note: 'ยาว'.repeat(90),
    numberInTown: 4_821,
  });
  expect(await pageSizesOf(await renderLabel(parcel))).toEqual([A6]);
});

test('the label picture is a PNG with width and height', async () => {
  const bytes = Buffer.from(await renderLabelPicture(parcelOf('VN', 1)));
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(200);
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(100);
});

import { degrees, PDFDict, PDFDocument, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { LAYOUTS, type LayoutName } from './layouts.ts';
import { type LabelInput, mergeLabels } from './merge-labels.ts';
import { drawSample, sampleLabel } from './sample-label.ts';

const label = async (key: string, more: Partial<LabelInput> = {}): Promise<LabelInput> => ({
  key,
  bytes: await sampleLabel(key),
  ...more,
});

const labels = (count: number): Promise<LabelInput[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => label(`key-${index + 1}`)));

/** The drawing commands of one sheet, in order. */
function commands(page: PDFPage): string {
  const stream = page.node.Contents();
  if (!(stream instanceof PDFRawStream)) throw new Error('a sheet has one stream of commands');
  return Buffer.from(stream.getContents()).toString('latin1');
}

/** The lower left corner and scale of each label on a sheet. */
function corners(page: PDFPage): number[][] {
  const found = commands(page).matchAll(/q (\S+) \S+ \S+ \S+ (\S+) (\S+) cm \/Label/g);
  return Array.from(found, (match) => match.slice(1, 4).map((value) => Math.round(Number(value))));
}

/** The words we wrote on a sheet. */
function words(page: PDFPage): string[] {
  const found = commands(page).matchAll(/<([0-9A-F]*)> Tj/g);
  return Array.from(found, (match) => Buffer.from(match[1] ?? '', 'hex').toString('latin1'));
}

const sheetsOf = async (pdf: Uint8Array): Promise<PDFPage[]> => (await PDFDocument.load(pdf)).getPages();

describe('merging labels', () => {
  test.each(Object.keys(LAYOUTS) as LayoutName[])('%s sheets have the size of their paper', async (layout) => {
    const { pdf, pagesOut } = await mergeLabels(await labels(3), layout);
    const sheets = await sheetsOf(pdf);
    expect(sheets).toHaveLength(pagesOut);
    for (const sheet of sheets) {
      expect(sheet.getWidth()).toBeCloseTo(LAYOUTS[layout].width, 2);
      expect(sheet.getHeight()).toBeCloseTo(LAYOUTS[layout].height, 2);
    }
  });

  test('200 labels, some with two pages, add up', async () => {
    async function* inputs(): AsyncGenerator<LabelInput> {
      for (let index = 0; index < 200; index += 1) {
        yield { key: String(index), bytes: await sampleLabel(`n${index}`, { pages: index % 10 === 0 ? 2 : 1 }) };
      }
    }
    const merged = await mergeLabels(inputs(), 'A4-4up');
    expect([merged.pagesIn, merged.pagesOut, merged.placed.length, merged.damaged.length]).toEqual([220, 55, 200, 0]);
    expect(await sheetsOf(merged.pdf)).toHaveLength(55);
  });

  test('four labels stand in the four corners of the sheet, first one top left', async () => {
    const { pdf } = await mergeLabels(await labels(4), 'A4-4up');
    const [sheet] = await sheetsOf(pdf);
    expect(sheet && corners(sheet)).toEqual([
      [1, 0, 422],
      [1, 298, 422],
      [1, 0, 1],
      [1, 298, 1],
    ]);
  });

  test('a start position leaves the used cells free', async () => {
    const { pdf, placed } = await mergeLabels(await labels(3), 'A4-4up', { startAt: 4 });
    const sheets = await sheetsOf(pdf);
    expect(sheets.map(corners)).toEqual([
      [[1, 298, 1]],
      [
        [1, 0, 422],
        [1, 298, 422],
      ],
    ]);
    expect(placed.map((one) => one.firstPage)).toEqual([1, 2, 2]);
  });

  test('two labels stand one above the other', async () => {
    const { pdf } = await mergeLabels(await labels(2), 'A4-2up');
    const [sheet] = await sheetsOf(pdf);
    expect(sheet && corners(sheet)).toEqual([
      [1, 149, 422],
      [1, 149, 1],
    ]);
  });

  test('a turned page and an odd page origin land on the sheet', async () => {
    const turned = await drawSample('turned', { width: 400, height: 280 });
    turned.getPage(0).setRotation(degrees(90));
    const odd = await drawSample('odd');
    odd.getPage(0).setMediaBox(-50, -40, 500, 600);
    odd.getPage(0).setCropBox(10, 20, 200, 300);
    const inputs = [
      { key: 'turned', bytes: await turned.save() },
      { key: 'odd', bytes: await odd.save() },
    ];
    const [first, second] = await sheetsOf((await mergeLabels(inputs, 'A6')).pdf);
    expect(first && commands(first)).toMatch(/^q 0 -1 1 0 /);
    expect(second && corners(second)).toEqual([[1, 39, 40]]);
  });

  test('damaged and missing labels are named, the rest is printed', async () => {
    const inputs = [
      await label('good'),
      { key: 'nothing', bytes: new Uint8Array(0) },
      { key: 'page', bytes: Buffer.from('<html></html>') },
      { key: 'gone', bytes: undefined },
      await label('also good'),
    ];
    const merged = await mergeLabels(inputs, 'A6', { runningNumbers: true });
    expect(merged.damaged).toEqual([
      { key: 'nothing', reason: 'empty' },
      { key: 'page', reason: 'html' },
      { key: 'gone', reason: 'missing' },
    ]);
    expect(merged.placed.map((one) => [one.key, one.runningNumber])).toEqual([
      ['good', 1],
      ['also good', 5],
    ]);
    expect(merged.pagesOut).toBe(2);
  });

  test('a label whose drawing is broken or gone is "unreadable", not an empty sheet', async () => {
    const broken = await drawSample('broken');
    const bytes = Buffer.from(await sampleLabel('flipped'));
    bytes.fill(0x55, bytes.indexOf('stream') + 20, bytes.indexOf('stream') + 60);
    broken.getPage(0).node.set(PDFName.of('Contents'), broken.context.nextRef());
    const inputs = [
      { key: 'gone', bytes: await broken.save() },
      { key: 'flipped', bytes },
    ];
    const merged = await mergeLabels(inputs, 'A6');
    expect(merged.damaged.map((one) => one.reason)).toEqual(['unreadable', 'unreadable']);
    expect([merged.pdf.length, merged.pagesOut]).toEqual([0, 0]);
  });

  test('a label whose picture is missing or has a hole is "unreadable"', async () => {
    const whole = Buffer.from(await sampleLabel('holes', { withPictures: true }));
    const picture = whole.indexOf('stream', whole.indexOf('/Subtype /Image')) + 200;
    const hole = Buffer.concat([whole.subarray(0, picture), whole.subarray(picture + 500)]);
    const bare = await drawSample('bare');
    bare.getPage(0).node.setXObject(PDFName.of('Code'), bare.context.nextRef());
    const withParameters = Buffer.from(
      hole.toString('latin1').replaceAll('/BitsPerComponent 8', '/DecodeParms <<>> '),
      'latin1',
    );
    const inputs = [
      { key: 'whole', bytes: whole },
      { key: 'hole', bytes: hole },
      { key: 'parameters', bytes: withParameters },
      { key: 'bare', bytes: await bare.save() },
    ];
    expect((await mergeLabels(inputs, 'A6')).damaged).toEqual([
      { key: 'hole', reason: 'unreadable' },
      { key: 'parameters', reason: 'unreadable' },
      { key: 'bare', reason: 'unreadable' },
    ]);
  });

  test('an owner-protected label is printed with its text readable', async () => {
    const locked = await drawSample('owner only');
    locked.encrypt({ userPassword: '', ownerPassword: 'owner' });
    const merged = await mergeLabels([{ key: 'locked', bytes: await locked.save() }], 'A6');
    expect(merged.pagesIn).toBe(1);
    expect((await PDFDocument.load(merged.pdf)).isEncrypted).toBe(false);
  });

  test('reversed sheets leave the printer last label first, and placed keeps the order of the inputs', async () => {
    const merged = await mergeLabels(await labels(3), 'A6', { reversed: true, runningNumbers: true });
    expect((await sheetsOf(merged.pdf)).map(words)).toEqual([['003'], ['002'], ['001']]);
    expect(merged.placed.map((one) => [one.key, one.firstPage])).toEqual([
      ['key-1', 3],
      ['key-2', 2],
      ['key-3', 1],
    ]);
  });

  test('running numbers are as wide as the largest and never less than three digits', async () => {
    const inputs = [await label('a', { runningNumber: 7 }), await label('b', { runningNumber: 1234 })];
    const merged = await mergeLabels(inputs, 'A6', { runningNumbers: true });
    expect((await sheetsOf(merged.pdf)).map(words)).toEqual([['0007'], ['1234']]);
  });

  test('a label without a margin shrinks a little so that nothing is written over it', async () => {
    const merged = await mergeLabels([await label('a', { footer: ['SKU-1 × 2'] })], 'A6', { runningNumbers: true });
    const [sheet] = await sheetsOf(merged.pdf);
    const [, scale, bottom] = /q (\S+) 0 0 \S+ \S+ (\S+) cm/.exec(sheet ? commands(sheet) : '') ?? [];
    const baselines = Array.from((sheet ? commands(sheet) : '').matchAll(/(\S+) Td/g), (match) => Number(match[1]));
    expect(Number(scale)).toBeGreaterThan(0.94);
    expect(Number(scale)).toBeLessThan(1);
    expect(Math.max(...baselines) + 7).toBeLessThanOrEqual(Number(bottom));
    expect(Math.min(...baselines)).toBeGreaterThan(0);
  });

  test('a footer in any script is written as far as the letters go', async () => {
    const footer = ['Giao sau 5 giờ, Đà Nẵng', '包裹 × 2', 'one', 'two', 'three', 'x'.repeat(500)];
    const merged = await mergeLabels([await label('a', { footer })], 'A6');
    const [sheet] = await sheetsOf(merged.pdf);
    expect(sheet && words(sheet)).toEqual(['Giao sau 5 gio, Dà Nang', '?? × 2', 'one', '+ 3']);
  });

  test('groups are opened by their title and the number of parcels that are really there', async () => {
    const inputs = [
      await label('a', { group: 'Blue shirt' }),
      await label('b', { group: 'Blue shirt' }),
      { key: 'bad', bytes: undefined, group: 'Blue shirt' },
      await label('c', { group: 'Mixed' }),
    ];
    const merged = await mergeLabels(inputs, 'A6', { separators: true });
    const sheets = await sheetsOf(merged.pdf);
    expect(sheets.map(words)).toEqual([['Blue shirt', '2 parcels'], [], [], ['Mixed', '1 parcel'], []]);
    expect([merged.pagesIn, merged.pagesOut]).toEqual([3, 5]);
  });

  test('what is the same in every label is kept once', async () => {
    const inputs = await Promise.all(
      ['a', 'b', 'c'].map(async (key) => ({ key, bytes: await sampleLabel(key, { withPictures: true }) })),
    );
    const document = await PDFDocument.load((await mergeLabels(inputs, 'A6')).pdf);
    const pictures = document.context
      .enumerateIndirectObjects()
      .filter(
        ([, object]) =>
          object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
      );
    expect(pictures).toHaveLength(4);
  });

  test('resources that lead in a circle are copied', async () => {
    const round = await drawSample('round');
    const { context } = round;
    const one = context.nextRef();
    const other = context.register(context.obj({ Back: one }));
    context.assign(one, context.obj({ On: other }));
    round
      .getPage(0)
      .node.Resources()
      ?.set(PDFName.of('Properties'), context.obj({ Round: one }));
    const merged = await mergeLabels([{ key: 'round', bytes: await round.save() }], 'A6');
    const copied = await PDFDocument.load(merged.pdf);
    const back = copied.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .find((object) => object instanceof PDFDict && object.has(PDFName.of('Back')));
    expect(back instanceof PDFDict && back.lookup(PDFName.of('Back'), PDFDict).has(PDFName.of('On'))).toBe(true);
  });

  test('the same labels give the same bytes', async () => {
    const once = await mergeLabels(await labels(5), 'A4-4up', { runningNumbers: true });
    const again = await mergeLabels(await labels(5), 'A4-4up', { runningNumbers: true });
    expect(Buffer.compare(once.pdf, again.pdf)).toBe(0);
  });

  test('a key given twice and an impossible start position are refused', async () => {
    const twice = [await label('a'), await label('a')];
    await expect(mergeLabels(twice, 'A6')).rejects.toMatchObject({ code: 'same-key-twice' });
    await expect(mergeLabels([], 'A4-2up', { startAt: 3 })).rejects.toMatchObject({ code: 'start-position' });
  });
});

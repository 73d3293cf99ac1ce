import { expect, test } from 'vitest';
import { mergeLabels } from './merge-labels.ts';
import { countPages, provePages } from './prove-pages.ts';
import { sampleLabel } from './sample-label.ts';

async function threeOnTwoSheets(): Promise<Uint8Array> {
  const inputs = [
    { key: 'a', bytes: await sampleLabel('a', { pages: 2 }) },
    { key: 'b', bytes: await sampleLabel('b') },
  ];
  return (await mergeLabels(inputs, 'A4-2up')).pdf;
}

test('sheets and labels are counted from the bytes', async () => {
  expect(countPages(await threeOnTwoSheets())).toEqual({ sheets: 2, labels: 3 });
});

test.each([
  { sheets: 2, labels: 4 },
  { sheets: 3, labels: 3 },
])('a count that is not as expected is refused: %o', async (expected) => {
  const pdf = await threeOnTwoSheets();
  expect(() => provePages(pdf, expected)).toThrow(expect.objectContaining({ code: 'pages-do-not-add-up' }));
});

test('a page that is not where the table says is refused', async () => {
  const pdf = Buffer.from(await threeOnTwoSheets());
  pdf.write('X', pdf.indexOf('/Type /Page ') - 5);
  expect(() => provePages(pdf, { sheets: 2, labels: 3 })).toThrow(
    expect.objectContaining({ code: 'pages-do-not-add-up' }),
  );
});

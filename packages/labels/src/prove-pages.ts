import { LabelsError } from './labels-error.ts';

/** What a written sheet file really holds: sheet pages, and label pages drawn on them. */
export type PageCount = { readonly sheets: number; readonly labels: number };

/** Reads a finished sheet file from its bytes, and throws 'pages-do-not-add-up' unless it holds exactly what it should. */
export function provePages(pdf: Uint8Array, expected: PageCount): void {
  const found = countPages(pdf);
  if (found.sheets === expected.sheets && found.labels === expected.labels) return;
  throw new LabelsError(
    'pages-do-not-add-up',
    `expected ${expected.labels} label pages on ${expected.sheets} sheets, found ${found.labels} on ${found.sheets}`,
  );
}

/** Counts by following the cross-reference table from catalog to pages; only for files this package wrote. */
export function countPages(pdf: Uint8Array): PageCount {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const offsets = readOffsets(file);
  const root = numbersIn(/\/Root (\d+) 0 R/g, file.subarray(file.lastIndexOf('trailer')).toString('latin1'))[0];
  const tree = numbersIn(/\/Pages (\d+) 0 R/g, readObject(file, offsets, root))[0];
  const pages = numbersIn(/(\d+) 0 R/g, readObject(file, offsets, tree));
  const drawings = pages.map((page) => drawingsOn(file, offsets, readObject(file, offsets, page)));
  return { sheets: pages.length, labels: drawings.reduce((sum, count) => sum + count, 0) };
}

function readOffsets(file: Buffer): number[] {
  const pointer = file.subarray(file.lastIndexOf('startxref')).toString('latin1');
  const table = Number(/startxref\n(\d+)/.exec(pointer)?.[1]);
  const entries = file.subarray(table, file.lastIndexOf('trailer')).toString('latin1').split('\n').slice(2);
  return entries.map((entry) => (entry.charAt(17) === 'n' ? Number(entry.slice(0, 10)) : -1));
}

function numbersIn(pattern: RegExp, text: string): number[] {
  return Array.from(text.matchAll(pattern), (match) => Number(match[1]));
}

function readObject(file: Buffer, offsets: readonly number[], number: number | undefined): string {
  const offset = number === undefined ? -1 : (offsets[number] ?? -1);
  const opening = `${number} 0 obj\n`;
  const isThere = offset > 0 && file.subarray(offset, offset + opening.length).toString('latin1') === opening;
  if (!isThere) throw new LabelsError('pages-do-not-add-up', `object ${number} is not where the table says`);
  return file.subarray(offset + opening.length, file.indexOf('endobj', offset)).toString('latin1');
}

/** A label counts only when its drawing is in the file. */
function drawingsOn(file: Buffer, offsets: readonly number[], page: string): number {
  if (!page.includes('/Type /Page ')) throw new LabelsError('pages-do-not-add-up', 'a sheet is not a page');
  const drawings = numbersIn(/\/Label\d+ (\d+) 0 R/g, page);
  const isDrawing = (number: number): boolean => {
    const offset = offsets[number] ?? -1;
    return offset > 0 && file.subarray(offset, offset + 80).includes('/Subtype /Form');
  };
  return drawings.filter(isDrawing).length;
}

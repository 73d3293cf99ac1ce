import { describe, expect, it } from 'vitest';
import { amountCell, idCell, type Row, textCell, timeCell } from './cell.ts';
import { csvFile } from './csv-file.ts';
import { hostileTexts } from './testing/hostile-texts.ts';
import { readCsv } from './testing/read-csv.ts';
import { bytesOf, sheetOf } from './testing/sheet-of.ts';

const fileOf = async (rows: readonly Row[]) => bytesOf(csvFile(sheetOf(rows)));
const textOf = async (...cells: Row) => new TextDecoder().decode(await fileOf([cells])).split('\r\n')[1];

describe('a CSV file', () => {
  it('begins with a byte order mark and ends each line with CRLF', async () => {
    const bytes = await fileOf([[textCell('Seri Kembangan')]]);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('Head 1\r\nSeri Kembangan\r\n');
  });

  it('keeps ids as their digits, amounts as numbers, times by the shop’s clock, nothing as nothing', async () => {
    const at = Date.UTC(2026, 10, 22, 18, 5, 9);
    const row = [idCell('576400000119274630'), amountCell('21.30'), timeCell(at, 'Asia/Kuala_Lumpur'), null];
    expect(await textOf(...row, { kind: 'count', count: 3 })).toBe('"576400000119274630",21.30,2026-11-23 02:05:09,,3');
  });

  it('quotes what would be read as something else', async () => {
    expect(await textOf(textCell('a,b'), textCell('say "hi"'), textCell('two\nlines'))).toBe(
      '"a,b","say ""hi""","two\nlines"',
    );
  });

  it.each(['=1+1', '+60 12', '-5', '@cmd', '\tx', '\rx', '  =1+1', '＝1'])('makes %j harmless', async (text) => {
    const [, row] = readCsv(await fileOf([[textCell(text)]]));
    expect(row).toEqual([`'${text}`]);
  });

  it('leaves a negative amount a number: what we checked is no formula', async () => {
    expect(await textOf(amountCell('-5.00'), amountCell('=1'))).toBe("-5.00,'=1");
  });

  it('gives back every text, hostile ones too, and lets none begin a formula', async () => {
    const texts = hostileTexts(2_000);
    const [, ...rows] = readCsv(await fileOf(texts.map((text) => [textCell(text), idCell(text), textCell('end')])));
    expect(rows).toHaveLength(texts.length);
    for (const [index, [text = '', id, end]] of rows.entries()) {
      const given = (texts[index] ?? '').toWellFormed().replaceAll('\0', '');
      expect(text.startsWith("'") && text !== given ? text.slice(1) : text).toBe(given);
      expect(id).toBe(text);
      expect(text).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
      expect(end).toBe('end');
    }
  });
});

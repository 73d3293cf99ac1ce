import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amountCell, idCell, type Row, textCell, timeCell } from '../cell.ts';
import { hostileTexts } from '../testing/hostile-texts.ts';
import { readXlsx } from '../testing/read-xlsx.ts';
import { bytesOf, sheetOf } from '../testing/sheet-of.ts';
import { STYLES } from './workbook-xml.ts';
import { xlsxFile } from './xlsx-file.ts';
import { MOST_CHARACTERS } from './xml-text.ts';

const read = async (rows: readonly Row[]) => readXlsx(await bytesOf(xlsxFile(sheetOf(rows))));
const cellOf = async (cell: Row[number]) => (await read([[cell]]))[0]?.rows[1]?.get('A');

describe('an XLSX file', () => {
  it('keeps ids as text and amounts as the digits that TikTok wrote', async () => {
    const [sheet] = await read([[idCell('576400000119274630'), amountCell('21.30'), amountCell('150000')]]);
    expect(sheet?.name).toBe('Orders');
    expect(Object.fromEntries(sheet?.rows[1] ?? [])).toEqual({
      A: { text: '576400000119274630' },
      B: { number: '21.30', style: STYLES.cents },
      C: { number: '150000', style: STYLES.whole },
    });
  });

  it('keeps an amount with more digits than a spreadsheet’s number holds as text', async () => {
    expect(await cellOf(amountCell('1234567890123.45'))).toEqual({ number: '1234567890123.45', style: STYLES.cents });
    expect(await cellOf(amountCell('12345678901234.56'))).toEqual({ text: '12345678901234.56' });
  });

  it('writes a time as the day number of the shop’s wall clock', async () => {
    const noon = Date.UTC(2026, 0, 1, 4, 0, 0);
    expect(await cellOf(timeCell(noon, 'Asia/Kuala_Lumpur'))).toEqual({ number: '46023.50000000', style: STYLES.time });
  });

  it('gives back every text exactly, hostile ones and formulas too', async () => {
    const texts = hostileTexts(2_000);
    const [sheet] = await read(texts.map((text) => [textCell(text)]));
    expect(sheet?.rows.slice(1).map((row) => row.get('A'))).toEqual(
      texts.map((text) => ({ text: text.toWellFormed() })),
    );
  });

  it('cuts a text at what a cell holds, never through a character, and shows it', async () => {
    const fits = 'x'.repeat(MOST_CHARACTERS);
    expect(await cellOf(textCell(fits))).toEqual({ text: fits });
    const cut = (await cellOf(textCell(`${'x'.repeat(MOST_CHARACTERS - 2)}😀😀`))) as { text: string };
    expect(cut.text).toBe(`${'x'.repeat(MOST_CHARACTERS - 2)}…`);
  });

  it('goes on in a second sheet under the same headings where the first is full', async () => {
    const rows = Array.from({ length: 10 }, (_, index) => [idCell(`row ${index}`)]);
    const sheets = readXlsx(
      await bytesOf(xlsxFile(sheetOf(rows, 4), { rows: 5, characters: Number.POSITIVE_INFINITY })),
    );
    expect(sheets.map(({ name, rows: read }) => [name, read.length])).toEqual([
      ['Orders', 5],
      ['Orders 2', 5],
      ['Orders 3', 3],
    ]);
    expect(sheets.flatMap((sheet) => sheet.rows.slice(1).map((row) => row.get('A')))).toEqual(
      rows.map((_, index) => ({ text: `row ${index}` })),
    );
    for (const sheet of sheets) expect(sheet.rows[0]?.get('A')).toEqual({ text: 'Head 1' });
  });

  it('has one sheet with headings where there are no orders', async () => {
    const [sheet, ...others] = readXlsx(await bytesOf(xlsxFile(sheetOf([], 3, 2))));
    expect(sheet?.rows).toHaveLength(1);
    expect(others).toEqual([]);
  });

  it('names more columns than the alphabet has letters', async () => {
    const [sheet] = await read([Array.from({ length: 30 }, (_, index) => textCell(`c${index}`))]);
    expect(sheet?.rows[1]?.get('AD')).toEqual({ text: 'c29' });
  });

  it('is an archive in which other programs find no fault', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
    const file = join(folder, 'orders.xlsx');
    const bytes = await bytesOf(xlsxFile(sheetOf(hostileTexts(500).map((text) => [textCell(text)]))));
    writeFileSync(file, bytes);
    const { stdout, error } = spawnSync('unzip', ['-t', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(readXlsx(bytes)[0]?.rows).toHaveLength(501);
    // A second witness where the machine has one.
    if (!error) expect(stdout).toContain('No errors detected');
  });

  it('stops asking for orders when nobody reads it any more', async () => {
    let asked = 0;
    let isStopped = false;
    async function* endless() {
      try {
        for (;;) {
          asked += 1;
          yield [[textCell(`row ${asked} ${'x'.repeat(1_000)}`)]];
        }
      } finally {
        isStopped = true;
      }
    }
    const file = xlsxFile({ heads: [{ text: 'Head', width: 10 }], slices: endless() });
    for (let chunk = 0; chunk < 20; chunk += 1) await file.next();
    await file.return(undefined);
    await expect.poll(() => isStopped).toBe(true);
  });

  it('breaks where its orders break', async () => {
    async function* broken() {
      yield [[textCell('one')]];
      throw new Error('the database is away');
    }
    const file = xlsxFile({ heads: [{ text: 'Head', width: 10 }], slices: broken() });
    await expect(bytesOf(file)).rejects.toThrow('the database is away');
  });
});

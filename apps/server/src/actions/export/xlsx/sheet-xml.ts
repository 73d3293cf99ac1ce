import type { Cell, Head, Row } from '../cell.ts';
import { STYLES } from './workbook-xml.ts';
import { xmlText } from './xml-text.ts';

/** All of a worksheet before its rows, with the headings as its first row, which stays in view. */
export const sheetStart = (heads: readonly Head[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${heads
    .map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData><row r="1">${heads
    .map(({ text }, index) => textXml(place(index, 1), text, STYLES.head))
    .join('')}</row>`;

/** No green corners at ids: that they are text is on purpose. */
export const sheetEnd = (heads: readonly Head[]): string =>
  `</sheetData><ignoredErrors><ignoredError sqref="A1:${place(heads.length - 1, MOST_ROWS)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;

export const rowXml = (row: Row, number: number): string =>
  `<row r="${number}">${row.map((cell, index) => (cell === null ? '' : cellXml(place(index, number), cell))).join('')}</row>`;

/** Excel's own limit, headings included. */
export const MOST_ROWS = 1_048_576;

function cellXml(at: string, cell: NonNullable<Cell>): string {
  switch (cell.kind) {
    case 'text':
    case 'id':
      return textXml(at, cell.text, STYLES.text);
    case 'amount':
      return numberXml(at, cell.digits, amountStyle(cell.digits));
    case 'count':
      return numberXml(at, String(cell.count), STYLES.plain);
    case 'time':
      return numberXml(at, dayNumber(cell.local), STYLES.time);
  }
}

/** A cell marked as text stays text when somebody edits it, also one that begins with "=". */
const textXml = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** The digits stand as they were given. */
const numberXml = (at: string, digits: string, style: number): string =>
  `<c r="${at}" s="${style}"><v>${digits}</v></c>`;

/** As many decimals as TikTok wrote, seen too: 21.30 is not shown as 21.3. */
const amountStyle = (digits: string): number =>
  ({ 0: STYLES.whole, 2: STYLES.cents })[digits.split('.')[1]?.length ?? 0] ?? STYLES.plain;

const DAY = 86_400_000;
/** The day number of 1 January 1970; a second is a little more than the fifth decimal. Whole seconds, as TikTok tells them. */
const dayNumber = (local: number): string => ((local - (local % 1_000)) / DAY + 25_569).toFixed(8);

const place = (column: number, row: number): string => `${letters(column)}${row}`;

const letters = (column: number): string =>
  `${column >= 26 ? letters(Math.floor(column / 26) - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;

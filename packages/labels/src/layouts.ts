/** A rectangle in PDF points (1/72 inch), origin at the lower left corner of the sheet. */
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type LayoutName = 'A6' | '4x6in' | 'A5' | 'A4-1up' | 'A4-2up' | 'A4-4up';

/** Sheet size in points, its cells in reading order, and whether labels may grow beyond 100 % to fill them. */
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly mayGrow: boolean;
};

const MILLIMETRE = 72 / 25.4;
const A4 = { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE };
const A5 = { width: 148 * MILLIMETRE, height: 210 * MILLIMETRE };
const A6 = { width: 105 * MILLIMETRE, height: 148 * MILLIMETRE };
const FOUR_BY_SIX = { width: 4 * 72, height: 6 * 72 };

export const LAYOUTS: Readonly<Record<LayoutName, Layout>> = {
  A6: { ...A6, columns: 1, rows: 1, mayGrow: false },
  '4x6in': { ...FOUR_BY_SIX, columns: 1, rows: 1, mayGrow: true },
  A5: { ...A5, columns: 1, rows: 1, mayGrow: false },
  'A4-1up': { ...A4, columns: 1, rows: 1, mayGrow: false },
  'A4-2up': { ...A4, columns: 1, rows: 2, mayGrow: false },
  'A4-4up': { ...A4, columns: 2, rows: 2, mayGrow: false },
};

/** How many labels one sheet of this layout holds. */
export function cellsPerSheet(layout: LayoutName): number {
  return LAYOUTS[layout].columns * LAYOUTS[layout].rows;
}

/** The place of cell 1…n on its sheet: left to right, top to bottom. */
export function cellRectangle(layout: LayoutName, position: number): Rectangle {
  const { width, height, columns, rows } = LAYOUTS[layout];
  const column = (position - 1) % columns;
  const row = Math.floor((position - 1) / columns);
  const cell = { width: width / columns, height: height / rows };
  return { x: column * cell.width, y: height - (row + 1) * cell.height, ...cell };
}

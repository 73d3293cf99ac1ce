import { LabelsError } from './labels-error.ts';
import { cellsPerSheet, type LayoutName } from './layouts.ts';

/** One label page on one sheet: `index` counts label pages from 0, `position` counts cells from 1. */
export type PlannedCell = { readonly index: number; readonly position: number };

/** The cells of one sheet in reading order. */
export type PlannedSheet = readonly PlannedCell[];

/**
 * Says which label page lands in which cell, sheet by sheet in the order they leave the printer.
 * `startAt` is the first free cell of the first sheet (1 = a fresh sheet). With `reversed` the last labels are printed
 * first, so that a stack lying face up reads from the first label down.
 */
export function planSheets(count: number, layout: LayoutName, startAt = 1, reversed = false): PlannedSheet[] {
  const cells = cellsPerSheet(layout);
  if (!Number.isInteger(startAt) || startAt < 1 || startAt > cells) {
    throw new LabelsError('start-position', `start position ${startAt} is not one of 1 to ${cells} on ${layout}`);
  }
  const onFirst = Math.min(count, cells - startAt + 1);
  if (!reversed) return sheetsOf(range(0, count), onFirst, startAt, cells);
  // The partly used sheet lies on top of the paper, so it is printed first and takes the last labels.
  const firstPrinted = sheetsOf(range(count - onFirst, count), onFirst, startAt, cells);
  return [...firstPrinted, ...sheetsOf(range(0, count - onFirst), cells, 1, cells).reverse()];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}

function sheetsOf(indexes: number[], onFirst: number, startAt: number, cells: number): PlannedSheet[] {
  if (indexes.length === 0) return [];
  const first = indexes.slice(0, onFirst).map((index, offset) => ({ index, position: startAt + offset }));
  return [first, ...freshSheets(indexes.slice(onFirst), cells)];
}

function freshSheets(indexes: number[], cells: number): PlannedSheet[] {
  return range(0, Math.ceil(indexes.length / cells)).map((sheet) =>
    indexes.slice(sheet * cells, (sheet + 1) * cells).map((index, offset) => ({ index, position: offset + 1 })),
  );
}

import type { ColumnChoice, ColumnName } from './column-choice.ts';

/** Pixels a column takes as long as nobody drags its edge; items take what is left. */
const WIDTHS: Readonly<Record<ColumnName, number>> = {
  shipBy: 134,
  order: 152,
  items: 150,
  buyer: 100,
  package: 132,
  total: 88,
  status: 142,
  printed: 48,
  tags: 120,
  notes: 44,
  created: 104,
  paid: 104,
  warehouse: 110,
  option: 120,
  payment: 96,
  kind: 110,
  market: 52,
};

const TICK = 16;
const GAP = 12;
const PADDING = 2 * 16;

export const widthOf = ({ widths }: Pick<ColumnChoice, 'widths'>, name: ColumnName): number =>
  widths[name] ?? WIDTHS[name];

/** The table's grid for these columns: the template of a row, and the pixels below which it scrolls sideways. */
export function gridOf(choice: Pick<ColumnChoice, 'widths'>, shown: readonly ColumnName[]) {
  const widths = shown.map((name) => widthOf(choice, name));
  // Something must take what is left of a wide screen: the items, else the last column.
  const wide = shown.includes('items') ? shown.indexOf('items') : shown.length - 1;
  const tracks = widths.map((width, index) => (index === wide ? `minmax(${width}px, 1fr)` : `${width}px`));
  const least = widths.reduce((sum, width) => sum + width + GAP, TICK + PADDING);
  return { template: [`${TICK}px`, ...tracks].join(' '), least };
}

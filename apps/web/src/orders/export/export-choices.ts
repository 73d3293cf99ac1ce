import type { ExportColumn, StartExport } from '@order-manager/contract';

/** In the order in which the list of columns begins. */
export const COLUMNS = [
  'ship-by',
  'order-id',
  'shop',
  'market',
  'product',
  'variant',
  'sku',
  'quantity',
  'unit-price',
  'items',
  'buyer',
  'town',
  'phone',
  'address',
  'courier',
  'tracking',
  'package-id',
  'currency',
  'total',
  'payment',
  'status',
  'printed',
  'created',
  'paid',
  'warehouse',
  'delivery-option',
  'kinds',
  'tags',
  'note',
] as const satisfies readonly ExportColumn[];

/** With any of these, each SKU line of an order gets a row. */
const LINE_COLUMNS: readonly ExportColumn[] = ['sku', 'product', 'variant', 'quantity', 'unit-price'];

/** What a person chose; kept in the browser, but for buyers in clear, which are asked for anew each time. */
export type ExportChoices = {
  format: StartExport['format'];
  /** Every column has its place, ticked or not, so that none jumps away when it is unticked. */
  order: readonly ExportColumn[];
  ticked: readonly ExportColumn[];
};

/** The columns that show what the desk shows: `shown` are those of its table. */
export function firstChoices(shown: readonly ExportColumn[]): ExportChoices {
  return { format: 'xlsx', order: [...shown, ...COLUMNS.filter((column) => !shown.includes(column))], ticked: shown };
}

/** Reads what was kept, whatever it is. A column that came with a newer version joins at the end, unticked. */
export function readChoices(kept: unknown, shown: readonly ExportColumn[]): ExportChoices {
  const { format, order, ticked } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const known = columnsIn(ticked);
  if (known.length === 0 && !Array.isArray(order)) return firstChoices(shown);
  return {
    format: format === 'csv' ? 'csv' : 'xlsx',
    order: [...new Set([...columnsIn(order), ...COLUMNS])],
    ticked: known,
  };
}

/** The ticked columns as they will stand in the file. */
export const columnsOf = ({ order, ticked }: ExportChoices): ExportColumn[] =>
  order.filter((column) => ticked.includes(column));

export const toggleColumn = (choices: ExportChoices, column: ExportColumn): ExportChoices => ({
  ...choices,
  ticked: choices.ticked.includes(column)
    ? choices.ticked.filter((one) => one !== column)
    : [...choices.ticked, column],
});

/** One step up or down; at either end nothing moves. */
export function moveColumn(choices: ExportChoices, column: ExportColumn, step: 1 | -1): ExportChoices {
  const from = choices.order.indexOf(column);
  const to = from + step;
  if (from < 0 || to < 0 || to >= choices.order.length) return choices;
  return { ...choices, order: choices.order.toSpliced(from, 1).toSpliced(to, 0, column) };
}

export const isPerLine = (columns: readonly ExportColumn[]): boolean =>
  columns.some((column) => LINE_COLUMNS.includes(column));

const columnsIn = (value: unknown): ExportColumn[] =>
  Array.isArray(value) ? [...new Set(value)].flatMap((name) => COLUMNS.find((column) => column === name) ?? []) : [];

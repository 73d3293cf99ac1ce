import type { ExportColumn } from '@order-manager/contract';
import type { ColumnName } from '../columns/column-choice.ts';

/** What each column of the table says, as columns of a file. */
const SAYS: Readonly<Record<ColumnName, readonly ExportColumn[]>> = {
  shipBy: ['ship-by'],
  order: ['order-id', 'shop'],
  items: ['product', 'sku', 'quantity'],
  buyer: ['buyer', 'town'],
  package: ['courier', 'tracking', 'package-id'],
  total: ['currency', 'total'],
  status: ['status'],
  printed: ['printed'],
  tags: ['tags'],
  notes: ['note'],
  created: ['created'],
  paid: ['paid'],
  warehouse: ['warehouse'],
  option: ['delivery-option'],
  payment: ['payment'],
  kind: ['kinds'],
  market: ['market'],
};

/** The columns of a file that says what the table says, in its order. */
export const columnsOnScreen = (shown: readonly ColumnName[]): ExportColumn[] => [
  ...new Set(shown.flatMap((column) => SAYS[column])),
];

import { type ExportColumn, ITEM_COLUMNS } from '@order-manager/contract';
import { type LineItem, linesBySku, type SkuLine } from '@order-manager/domain';
import type { StoredPackage } from '../../store/store.ts';
import type { Row } from './cell.ts';
import { CELLS, type RowSource, type WrittenColumn } from './export-cells.ts';

export type OrderSource = Pick<RowSource, 'order' | 'shop' | 'note' | 'tags' | 'buyers'> & {
  packages: readonly StoredPackage[];
};

/** One row per SKU line where a column speaks of lines, else one per order. An order without lines keeps one row. */
export function rowsOfOrder(source: OrderSource, columns: readonly WrittenColumn[]): Row[] {
  const lines = linesBySku(source.order.lineItems);
  const perLine: (SkuLine | null)[] = isPerLine(columns) && lines.length > 0 ? lines : [null];
  return perLine.map((line, index) => {
    const row: RowSource = { ...source, lines, line, isFirst: index === 0, packages: packagesOf(source, line) };
    return columns.map((column) => CELLS[column](row));
  });
}

export const isPerLine = (columns: readonly WrittenColumn[]): boolean =>
  columns.some((column) => (ITEM_COLUMNS as readonly string[]).includes(column));

/** A line's own packages; where TikTok has not said which, all of the order. */
function packagesOf({ order, packages }: OrderSource, line: SkuLine | null): readonly StoredPackage[] {
  const alive = packages.filter(({ status }) => status !== 'CANCELLED');
  const all = alive.length > 0 ? alive : packages;
  if (!line) return all;
  const ids = new Set(order.lineItems.filter((item) => isOf(item, line)).map(({ packageId }) => packageId));
  const own = all.filter(({ id }) => ids.has(id));
  return own.length > 0 ? own : all;
}

const isOf = (item: LineItem, { skuId, salePrice, isGift }: SkuLine): boolean =>
  item.skuId === skuId && item.salePrice === salePrice && item.isGift === isGift;

/** Columns as they are written: where the shops live by several clocks, a column says which one each row's times are by. */
export function writtenColumns(columns: readonly ExportColumn[], zones: ReadonlySet<string>): WrittenColumn[] {
  const last = columns.findLastIndex((column) => TIME_COLUMNS.includes(column));
  if (zones.size < 2 || last < 0) return [...columns];
  return columns.toSpliced(last + 1, 0, 'time-zone' as ExportColumn);
}

export const TIME_COLUMNS: readonly WrittenColumn[] = ['ship-by', 'created', 'paid'];

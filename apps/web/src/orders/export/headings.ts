import type { ExportColumn, StartExport } from '@order-manager/contract';
import type { TFunction } from 'i18next';

/** The words over the columns of the file, in the language of the page. */
export const headingsIn = (
  t: TFunction<'exports'>,
  columns: readonly ExportColumn[],
): NonNullable<StartExport['headings']> =>
  Object.fromEntries(
    [...columns, 'time-zone' as const, 'shop-time' as const].map((name) => [name, t(`column.${name}`)]),
  );

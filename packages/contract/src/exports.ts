import { z } from 'zod';
import { ORDER_SORTS, selectionSchema } from './orders.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;

/** One column of an export; one row is one SKU line where an item column is chosen, else one order. */
export const EXPORT_COLUMNS = [
  'order-id',
  'shop',
  'market',
  'status',
  'ship-by',
  'created',
  'paid',
  'buyer',
  'phone',
  'address',
  'town',
  'items',
  'sku',
  'product',
  'variant',
  'quantity',
  'unit-price',
  'package-id',
  'courier',
  'tracking',
  'warehouse',
  'delivery-option',
  'payment',
  'currency',
  'total',
  'printed',
  'tags',
  'note',
  'kinds',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** These speak of one SKU line of an order: with any of them, each line gets a row. */
export const ITEM_COLUMNS = [
  'sku',
  'product',
  'variant',
  'quantity',
  'unit-price',
] as const satisfies readonly ExportColumn[];

/** Beside the columns: what stands over the clock's column, and behind a time, where shops live by several clocks. */
export const CLOCK_HEADINGS = ['time-zone', 'shop-time'] as const;

/** Why an export has no whole file: our fault, the browser went away, the desk stopped, or somebody cancelled. */
export const EXPORT_REASONS = ['internal', 'browser-left', 'desk-stopped', 'asked'] as const;

/** `POST /api/exports`. Buyers stay masked unless somebody asks for them. */
export const startExportSchema = z.object({
  selection: selectionSchema,
  sort: z.enum(ORDER_SORTS).default('deadline'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  format: z.enum(EXPORT_FORMATS),
  columns: z.array(z.enum(EXPORT_COLUMNS)).min(1).max(EXPORT_COLUMNS.length),
  buyers: z.enum(['masked', 'as-known']).default('masked'),
  /** The headings' language is the page's. */
  headings: z.partialRecord(z.enum([...EXPORT_COLUMNS, ...CLOCK_HEADINGS]), z.string().max(100)).optional(),
});
export type StartExport = z.input<typeof startExportSchema>;

/** An export on its way. The file is fetched once from `url`, which streams it; events of type `export` tell the progress. */
export const exportSchema = z
  .object({
    id: z.string(),
    state: z.enum(['ready', 'running', 'done', 'failed', 'cancelled']),
    reason: z.enum(EXPORT_REASONS).nullable(),
    /** Orders written so far, and how many there are; null where counting takes too long. */
    done: z.number(),
    total: z.number().nullable(),
    fileName: z.string(),
    url: z.string(),
  })
  .meta({ id: 'Export' });
export type Export = z.infer<typeof exportSchema>;

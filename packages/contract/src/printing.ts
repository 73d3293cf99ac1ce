import { PRINT_ORDERS } from '@order-manager/domain';
import { z } from 'zod';
import { labelStateSchema, matchingSchema, orderRefSchema } from './orders.ts';

export const PAPERS = ['A6', 'A4-4up'] as const;

/** More labels than this do not go into one file; a longer selection is printed in several. */
export const MOST_IN_FILE = 2_000;
/** Packages of a preview's group that are named; its count tells how many there are. */
export const NAMED_IN_PREVIEW = 100;

/** Whose labels: of named orders, of all that match a list, or of the packages of a run and of no others. */
export const printSelectionSchema = z
  .union([
    z.strictObject({ orders: z.array(orderRefSchema).min(1).max(5_000) }),
    z.strictObject({ matching: matchingSchema }),
    z.strictObject({ run: z.string().min(1).max(100) }),
  ])
  .meta({ id: 'PrintSelection' });
export type PrintSelection = z.infer<typeof printSelectionSchema>;

/**
 * `POST /api/prints`: packages by name, or the next `MOST_IN_FILE` of a selection whose label is here. `series` is made by
 * the browser for one opening of the dialog: what one file of it holds is not in the next.
 */
export const printRequestSchema = z
  .object({
    packages: z
      .array(z.object({ shopId: z.string(), packageId: z.string() }))
      .min(1)
      .max(MOST_IN_FILE)
      .optional(),
    selection: printSelectionSchema.optional(),
    series: z.string().min(8).max(100).optional(),
    paper: z.enum(PAPERS).default('A6'),
    startPosition: z.number().int().min(1).max(4).default(1),
    order: z.enum(PRINT_ORDERS).default('as-on-screen'),
    runningNumbers: z.boolean().default(false),
    footer: z.boolean().default(false),
  })
  .refine(({ packages, selection, series }) => (packages ? !selection : selection && series), {
    path: ['packages'],
    message: 'either packages, or a selection with its series',
  })
  .meta({ id: 'PrintRequest' });
export type PrintRequest = z.infer<typeof printRequestSchema>;

export const printableSchema = z
  .object({
    shopId: z.string(),
    packageId: z.string(),
    orderIds: z.array(z.string()),
    label: labelStateSchema,
    labelReason: z.string().nullable(),
    printedBefore: z.number(),
    /** Cancelled or about to be: dropped from the sheet and listed under "Stop these parcels". */
    stop: z.enum(['cancelled', 'buyer-asks-to-cancel']).nullable(),
  })
  .meta({ id: 'Printable' });
export type PrintablePackage = z.infer<typeof printableSchema>;

/** `ready` ones are printed; `again` are those of them that were printed before. `without` have no label, or none any more. */
export const PRINT_GROUPS = ['ready', 'stop', 'waiting', 'failed', 'without', 'again'] as const;
export type PrintGroup = (typeof PRINT_GROUPS)[number];

/** What would be printed: `POST /api/prints/preview`. Each group names its first `NAMED_IN_PREVIEW` packages. */
export const printPreviewSchema = z
  .object({
    packages: z.number(),
    groups: z.record(z.enum(PRINT_GROUPS), z.object({ count: z.number(), packages: z.array(printableSchema) })),
    mostInFile: z.number(),
  })
  .meta({ id: 'PrintPreview' });
export type PrintPreview = z.infer<typeof printPreviewSchema>;

/** The sheet that was made. The PDF itself is at `GET /api/prints/{id}/waybills.pdf`. */
export const printSchema = z
  .object({
    id: z.string(),
    createdAt: z.number(),
    labels: z.number(),
    pagesIn: z.number(),
    pagesOut: z.number(),
    /** Named and left out; the rest is on the sheet. Of a selection only what turned out to be damaged. */
    leftOut: z.array(z.object({ shopId: z.string(), packageId: z.string(), reason: z.string() })),
    /** The selection has more labels that are here: the next file of the series takes them. */
    more: z.boolean(),
    url: z.string(),
  })
  .meta({ id: 'Print' });
export type Print = z.infer<typeof printSchema>;

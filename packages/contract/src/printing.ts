import { PRINT_ORDERS } from '@order-manager/domain';
import { z } from 'zod';
import { labelStateSchema } from './orders.ts';

export const PAPERS = ['A6', 'A4-4up'] as const;

/** `POST /api/prints`: which packages, in which order, on which paper. */
export const printRequestSchema = z
  .object({
    packages: z
      .array(z.object({ shopId: z.string(), packageId: z.string() }))
      .min(1)
      .max(5_000),
    paper: z.enum(PAPERS).default('A6'),
    startPosition: z.number().int().min(1).max(4).default(1),
    order: z.enum(PRINT_ORDERS).default('as-on-screen'),
    runningNumbers: z.boolean().default(false),
    footer: z.boolean().default(false),
  })
  .meta({ id: 'PrintRequest' });
export type PrintRequest = z.infer<typeof printRequestSchema>;

/** What would be printed: `POST /api/prints/preview` of the orders chosen. */
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

/** The sheet that was made. The PDF itself is at `GET /api/prints/{id}/waybills.pdf`. */
export const printSchema = z
  .object({
    id: z.string(),
    createdAt: z.number(),
    labels: z.number(),
    pagesIn: z.number(),
    pagesOut: z.number(),
    /** Named and left out; the rest is on the sheet. */
    leftOut: z.array(z.object({ shopId: z.string(), packageId: z.string(), reason: z.string() })),
    url: z.string(),
  })
  .meta({ id: 'Print' });
export type Print = z.infer<typeof printSchema>;

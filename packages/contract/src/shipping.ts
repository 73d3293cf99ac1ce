import { PREFLIGHT_VERDICTS } from '@order-manager/domain';
import { z } from 'zod';
import { selectionSchema } from './orders.ts';

/** More packages than this do not go into one run; of a longer list the most urgent do. */
export const MOST_IN_RUN = 20_000;
/** Packages of a preflight group that are named; its count tells how many there are. */
export const NAMED_IN_GROUP = 200;

const ownTracking = z.object({
  trackingNumber: z.string().trim().min(1).max(100),
  providerId: z.string().trim().min(1).max(40),
});

export const unitRefSchema = z.object({ shopId: z.string(), key: z.string() }).meta({ id: 'UnitRef' });

export const preflightItemSchema = z
  .object({
    shopId: z.string(),
    /** `package:{id}`, or `order:{id}` where TikTok makes the package while shipping. */
    key: z.string(),
    packageId: z.string().nullable(),
    orderIds: z.array(z.string()),
    verdict: z.enum(PREFLIGHT_VERDICTS),
    freeAt: z.number().nullable(),
    warehouseId: z.string().nullable(),
    courier: z.string().nullable(),
    imageUrl: z.string().nullable(),
    contents: z.string(),
  })
  .meta({ id: 'PreflightItem' });
export type PreflightItem = z.infer<typeof preflightItemSchema>;

/** One line of "Handover": per shop and warehouse. `choices` is empty where the market's warehouse setting decides. */
export const handoverGroupSchema = z
  .object({
    shopId: z.string(),
    shopName: z.string(),
    region: z.string(),
    warehouseId: z.string().nullable(),
    warehouseName: z.string().nullable(),
    packages: z.number(),
    decidedByTikTok: z.boolean(),
    methods: z.array(z.enum(['PICKUP', 'DROP_OFF'])),
    slots: z.array(z.object({ startAt: z.number(), endAt: z.number() })),
    remembered: z.enum(['PICKUP', 'DROP_OFF']).nullable(),
    dropOffUrl: z.string().nullable(),
    /** Slots could not be read: shipping still works, with TikTok's own default. */
    slotsUnavailable: z.boolean(),
  })
  .meta({ id: 'HandoverGroup' });
export type HandoverGroup = z.infer<typeof handoverGroupSchema>;

/** All packages of one verdict. `items` names the first `NAMED_IN_GROUP`, in the order of the selection. */
export const preflightGroupSchema = z
  .object({
    verdict: z.enum(PREFLIGHT_VERDICTS),
    packages: z.number(),
    orders: z.number(),
    couriers: z.number(),
    warehouses: z.number(),
    /** When the last one becomes free by itself; null where none does, or TikTok does not say. */
    lastFreeAt: z.number().nullable(),
    items: z.array(preflightItemSchema),
  })
  .meta({ id: 'PreflightGroup' });
export type PreflightGroup = z.infer<typeof preflightGroupSchema>;

/** `POST /api/shipping/preflight`. Groups stand in the order of the verdicts; those without a package are left out. */
export const preflightSchema = z
  .object({
    orders: z.number(),
    packages: z.number(),
    groups: z.array(preflightGroupSchema),
    handover: z.array(handoverGroupSchema),
    mostInRun: z.number(),
  })
  .meta({ id: 'Preflight' });
export type Preflight = z.infer<typeof preflightSchema>;

export const handoverChoiceSchema = z
  .object({
    shopId: z.string(),
    warehouseId: z.string().nullable(),
    method: z.enum(['PICKUP', 'DROP_OFF']),
    slot: z.object({ startAt: z.number(), endAt: z.number() }).nullable(),
  })
  .meta({ id: 'HandoverChoice' });

/** A package by name; `tracking` where the seller ships it with a carrier of their own. */
const namedUnitSchema = unitRefSchema.extend({
  orderIds: z.array(z.string()).min(1).max(100),
  tracking: ownTracking.optional(),
});

/** What a run is made of: packages by name, and all packages of a selection whose verdict is one of these when it starts. */
export const runWishSchema = z.object({
  units: z.array(namedUnitSchema).max(5_000).default([]),
  selection: selectionSchema.optional(),
  verdicts: z.array(z.enum(PREFLIGHT_VERDICTS)).min(1).default(['ready']),
});

/** `POST /api/runs`. `requestId` is made by the browser for one press of the button: a double click starts one run. */
export const startRunSchema = runWishSchema
  .extend({
    requestId: z.string().min(8).max(100),
    handover: z.array(handoverChoiceSchema).max(200).default([]),
  })
  .refine(({ units, selection }) => units.length > 0 || selection !== undefined, {
    path: ['units'],
    message: 'no package is named and none is selected',
  })
  .meta({ id: 'StartRun' });
export type StartRun = z.input<typeof startRunSchema>;

export const RUN_ITEM_STATES = ['waiting', 'working', 'done', 'skipped', 'failed'] as const;

export const runTotalsSchema = z.object({
  waiting: z.number(),
  working: z.number(),
  done: z.number(),
  skipped: z.number(),
  failed: z.number(),
});

/** The lists of a run: a package "needs" a person when it failed, or when it is shipped and its label failed. */
export const RUN_LISTS = ['needs', 'skipped', 'done', 'waiting'] as const;
export type RunList = (typeof RUN_LISTS)[number];

/** One line of `GET /api/runs`. While it gathers, the packages of its selection are still being written down. */
export const runLineSchema = z
  .object({
    id: z.string(),
    number: z.number(),
    state: z.enum(['gathering', 'running', 'paused', 'finished']),
    startedAt: z.number(),
    finishedAt: z.number().nullable(),
    startedBy: z.string(),
    shopIds: z.array(z.string()),
    packages: z.number(),
    totals: runTotalsSchema,
  })
  .meta({ id: 'RunLine' });
export type RunLine = z.infer<typeof runLineSchema>;

export const runSchema = runLineSchema
  .extend({
    lists: z.record(z.enum(RUN_LISTS), z.number()),
    /** Labels of its packages; `none` counts shipped ones that nobody has asked a label for yet. */
    labels: z.object({ here: z.number(), waiting: z.number(), failed: z.number(), none: z.number() }),
  })
  .meta({ id: 'Run' });
export type Run = z.infer<typeof runSchema>;

export const runItemSchema = z
  .object({
    position: z.number(),
    shopId: z.string(),
    key: z.string(),
    packageId: z.string().nullable(),
    orderIds: z.array(z.string()),
    state: z.enum(RUN_ITEM_STATES),
    /** `shipped`, `shipped-answer-lost`, `already-shipped`, a refusal …; null while it waits. */
    outcome: z.string().nullable(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    label: z.enum(['none', 'waiting', 'here', 'failed', 'gone']),
    labelReason: z.string().nullable(),
    courier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    imageUrl: z.string().nullable(),
    updatedAt: z.number(),
  })
  .meta({ id: 'RunItem' });
export type RunItem = z.infer<typeof runItemSchema>;

/** `GET /api/runs/{id}`: how far it is, and the first packages that need a person. */
export const runPageSchema = z.object({ run: runSchema, items: z.array(runItemSchema) }).meta({ id: 'RunPage' });
export type RunPage = z.infer<typeof runPageSchema>;

/** `GET /api/runs/{id}/items`. `all` is the lists one after the other; done packages come newest first. */
export const runItemsQuerySchema = z.object({
  list: z.enum(['all', ...RUN_LISTS]).default('all'),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type RunItemsQuery = z.infer<typeof runItemsQuerySchema>;
export const runItemsSchema = z
  .object({ items: z.array(runItemSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'RunItems' });
export type RunItems = z.infer<typeof runItemsSchema>;

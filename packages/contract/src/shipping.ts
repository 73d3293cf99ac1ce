import { PREFLIGHT_VERDICTS } from '@order-manager/domain';
import { z } from 'zod';

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

/** `POST /api/shipping/preflight`. */
export const preflightSchema = z
  .object({ items: z.array(preflightItemSchema), handover: z.array(handoverGroupSchema) })
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

/** `POST /api/runs`. `requestId` is made by the browser for one press of the button: a double click starts one run. */
export const startRunSchema = z
  .object({
    requestId: z.string().min(8).max(100),
    units: z
      .array(unitRefSchema.extend({ orderIds: z.array(z.string()).min(1), tracking: ownTracking.optional() }))
      .min(1)
      .max(5_000),
    handover: z.array(handoverChoiceSchema).max(200).default([]),
  })
  .meta({ id: 'StartRun' });
export type StartRun = z.infer<typeof startRunSchema>;

export const RUN_ITEM_STATES = ['waiting', 'working', 'done', 'skipped', 'failed'] as const;

export const runTotalsSchema = z.object({
  waiting: z.number(),
  working: z.number(),
  done: z.number(),
  skipped: z.number(),
  failed: z.number(),
});

export const runSchema = z
  .object({
    id: z.string(),
    number: z.number(),
    state: z.enum(['running', 'paused', 'finished']),
    startedAt: z.number(),
    finishedAt: z.number().nullable(),
    startedBy: z.string(),
    shopIds: z.array(z.string()),
    packages: z.number(),
    totals: runTotalsSchema,
    labels: z.object({ here: z.number(), waiting: z.number(), failed: z.number() }),
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
export const runPageSchema = z.object({ run: runSchema, items: z.array(runItemSchema) }).meta({ id: 'RunPage' });
export type RunPage = z.infer<typeof runPageSchema>;

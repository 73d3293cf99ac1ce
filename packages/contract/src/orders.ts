import { ORDER_KINDS, ORDER_TABS } from '@order-manager/domain';
import { z } from 'zod';

export const orderRefSchema = z.object({ shopId: z.string(), orderId: z.string() }).meta({ id: 'OrderRef' });
export type OrderRef = z.infer<typeof orderRefSchema>;

export const moneySchema = z.object({ amount: z.string(), currency: z.string() }).meta({ id: 'Money' });

/** Filters marked so in the strip "Action needed". */
export const ATTENTIONS = [
  'overdue',
  'ship-within-24h',
  'auto-cancel-within-24h',
  'buyer-asks-to-cancel',
  'label-failed',
  'address-changed',
  'return-waiting',
] as const;
export const attentionSchema = z.enum(ATTENTIONS);
export type Attention = z.infer<typeof attentionSchema>;

export const ORDER_SORTS = ['deadline', 'created', 'updated', 'total'] as const;

/**
 * What names the orders of a list: `GET /api/orders`, its sums, counts and exports. Beside these, every name of
 * `FILTER_NAMES` (domain) is read by `readOrderFilter`; a filter that cannot be read is refused with `filter-not-understood`.
 */
export const orderListQuerySchema = z.object({
  tab: z.enum(ORDER_TABS).default('to-ship'),
  /** Comma-joined shop ids; all connected shops when absent. */
  shops: z.string().max(2_000).optional(),
  attention: attentionSchema.optional(),
  search: z.string().max(20_000).optional(),
  sort: z.enum(ORDER_SORTS).default('deadline'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type OrderListQuery = z.infer<typeof orderListQuerySchema>;

/**
 * Orders named by a list instead of one by one: `query` is the part of an address that narrows it (tab, shops, attention,
 * search and filters, e.g. `tab=to-ship&courier=J%26T`), without the orders taken out by hand.
 */
export const matchingSchema = z
  .object({ query: z.string().max(30_000), except: z.array(orderRefSchema).max(5_000).default([]) })
  .meta({ id: 'Matching' });
export type Matching = z.infer<typeof matchingSchema>;

/** The state of a package's label on this machine. */
export const labelStateSchema = z.enum(['none', 'waiting', 'here', 'failed', 'gone']);
export type LabelState = z.infer<typeof labelStateSchema>;

export const packageRowSchema = z
  .object({
    id: z.string(),
    status: z.string(),
    providerName: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    carrier: z.enum(['platform', 'seller', 'unknown']),
    orderIds: z.array(z.string()),
    handover: z.enum(['PICKUP', 'DROP_OFF']).nullable(),
    pickupSlot: z.object({ startAt: z.number(), endAt: z.number() }).nullable(),
    label: z.object({
      state: labelStateSchema,
      reason: z.string().nullable(),
      nextTryAt: z.number().nullable(),
      tries: z.number(),
    }),
    /** How often a shipping label of it was printed here, and when last. */
    prints: z.object({ count: z.number(), lastAt: z.number().nullable() }),
  })
  .meta({ id: 'PackageRow' });
export type PackageRow = z.infer<typeof packageRowSchema>;

export const skuLineSchema = z
  .object({
    skuId: z.string(),
    sellerSku: z.string().nullable(),
    skuName: z.string(),
    productName: z.string(),
    imageUrl: z.string().nullable(),
    salePrice: z.string(),
    currency: z.string(),
    isGift: z.boolean(),
    quantity: z.number(),
  })
  .meta({ id: 'SkuLine' });

export const orderRowSchema = z
  .object({
    shopId: z.string(),
    shopName: z.string(),
    region: z.string(),
    timeZone: z.string(),
    id: z.string(),
    status: z.string(),
    createdAt: z.number(),
    updatedAt: z.number(),
    paidAt: z.number().nullable(),
    arrangedAt: z.number().nullable(),
    deadlines: z.object({
      shipBy: z.number().nullable(),
      collectBy: z.number().nullable(),
      autoCancelAt: z.number().nullable(),
      deliverBy: z.number().nullable(),
      releaseAt: z.number().nullable(),
    }),
    lines: z.array(skuLineSchema),
    buyerName: z.string().nullable(),
    town: z.string().nullable(),
    packages: z.array(packageRowSchema),
    total: moneySchema,
    isCod: z.boolean(),
    kinds: z.array(z.enum(ORDER_KINDS)),
    buyerAsksToCancel: z.boolean(),
    addressChanged: z.boolean(),
    /** How many notes: ours, the buyer's, the one from Seller Center. */
    notes: z.number(),
    /** Ours, in the order of the alphabet. */
    tags: z.array(z.string()),
    warehouseName: z.string().nullable(),
    deliveryOptionName: z.string().nullable(),
    paymentMethodName: z.string().nullable(),
    /** A shipment of ours is being arranged right now. */
    runId: z.string().nullable(),
  })
  .meta({ id: 'OrderRow' });
export type OrderRow = z.infer<typeof orderRowSchema>;

export const orderPageSchema = z
  .object({
    orders: z.array(orderRowSchema),
    nextCursor: z.string().nullable(),
    /** All that match, whatever the page; null where counting takes longer than a page: `GET /api/orders/count` then knows. */
    total: z.number().nullable(),
    /** How many orders were looked at for this page. A page may be short, even empty, with a `nextCursor`: go on there. */
    lookedAt: z.number(),
    /** Ids of a pasted list that are in none of the shops. */
    notFound: z.array(z.string()),
  })
  .meta({ id: 'OrderPage' });
export type OrderPage = z.infer<typeof orderPageSchema>;

export const orderCountsSchema = z
  .object({ tabs: z.record(z.enum(ORDER_TABS), z.number()), unknownStatus: z.number(), packagesToShip: z.number() })
  .meta({ id: 'OrderCounts' });
export type OrderCounts = z.infer<typeof orderCountsSchema>;

export const orderSummarySchema = z
  .object({
    orders: z.number(),
    packages: z.number(),
    buyers: z.number(),
    items: z.number(),
    sales: z.array(moneySchema),
    late: z.number(),
    attention: z.record(attentionSchema, z.number()),
  })
  .meta({ id: 'OrderSummary' });
export type OrderSummary = z.infer<typeof orderSummarySchema>;

export const timelineEntrySchema = z
  .object({
    at: z.number(),
    /** Who: TikTok, this desk by itself, or a person at it. */
    by: z.enum(['tiktok', 'desk', 'person']),
    what: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** The one note that a team keeps on an order; it never reaches TikTok. */
export const orderNoteSchema = z
  .object({ text: z.string(), by: z.string(), at: z.number(), version: z.number() })
  .meta({ id: 'OrderNote' });
export type OrderNote = z.infer<typeof orderNoteSchema>;

export const orderDetailSchema = z
  .object({
    row: orderRowSchema,
    recipient: z
      .object({
        name: z.string().nullable(),
        phone: z.string().nullable(),
        fullAddress: z.string().nullable(),
        addressLines: z.array(z.string()),
        postalCode: z.string().nullable(),
        districts: z.array(z.object({ level: z.string(), levelName: z.string(), name: z.string() })),
        deliveryPreferences: z.string().nullable(),
        masked: z.boolean(),
      })
      .nullable(),
    buyer: z.object({
      id: z.string().nullable(),
      nickname: z.string().nullable(),
      email: z.string().nullable(),
      otherOrders: z.number(),
    }),
    payment: z.object({
      total: moneySchema,
      rows: z.array(z.object({ name: z.string(), value: moneySchema })),
      methodName: z.string().nullable(),
      isCod: z.boolean(),
    }),
    cancellation: z.object({
      requestedByBuyer: z.boolean(),
      requestedAt: z.number().nullable(),
      cancelledAt: z.number().nullable(),
      initiator: z.string().nullable(),
      reason: z.string().nullable(),
    }),
    deliveryOptionName: z.string().nullable(),
    buyerMessage: z.string().nullable(),
    sellerNote: z.string().nullable(),
    /** The note of this desk; null where nobody wrote one. */
    note: orderNoteSchema.nullable(),
    /** Why this cannot ship now; null when it can, or when there is nothing left to ship. */
    cannotShip: z
      .object({
        verdict: z.string(),
        freeAt: z.number().nullable(),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      })
      .nullable(),
    timeline: z.array(timelineEntrySchema),
  })
  .meta({ id: 'OrderDetail' });
export type OrderDetail = z.infer<typeof orderDetailSchema>;

/** `GET /api/orders/count`: all that match, counted in small steps however many they are. */
export const orderCountSchema = z.object({ orders: z.number(), packages: z.number() }).meta({ id: 'OrderCount' });
export type OrderCount = z.infer<typeof orderCountSchema>;

/** `PUT /api/orders/{shopId}/{orderId}/note`. `version` is the one that was on screen (0 for none); an empty text takes the note away. */
export const writeNoteSchema = z.object({ text: z.string().trim().max(2_000), version: z.number().int().min(0) });
export type WriteNote = z.infer<typeof writeNoteSchema>;

/** What is kept now; null where the note was taken away. A stale `version` is refused with `note-changed`. */
export const noteWrittenSchema = z.object({ note: orderNoteSchema.nullable() }).meta({ id: 'NoteWritten' });
export type NoteWritten = z.infer<typeof noteWrittenSchema>;

/** Compared without regard to capitals; an order bears at most 20. */
export const tagSchema = z.string().trim().min(1).max(30);

/** Which orders: named ones (at most 5,000), or all that match a list. */
export const selectionSchema = z
  .union([
    z.strictObject({ orders: z.array(orderRefSchema).min(1).max(5_000) }),
    z.strictObject({ matching: matchingSchema }),
  ])
  .meta({ id: 'Selection' });
export type Selection = z.infer<typeof selectionSchema>;

/** `POST /api/orders/tags`. */
export const changeTagsSchema = z.object({
  selection: selectionSchema,
  add: z.array(tagSchema).max(20).default([]),
  remove: z.array(tagSchema).max(20).default([]),
});
export type ChangeTags = z.input<typeof changeTagsSchema>;
/** How many orders changed, and how many were too full for all of it. `changeId` takes it back for an hour. */
export const tagsChangedSchema = z
  .object({ changeId: z.string(), orders: z.number(), full: z.number() })
  .meta({ id: 'TagsChanged' });
export type TagsChanged = z.infer<typeof tagsChangedSchema>;

/** `POST /api/orders/tags/undo`: each order gets back what the change took from it. */
export const undoTagsSchema = z.object({ changeId: z.string().min(1).max(60) });
export const tagsUndoneSchema = z.object({ orders: z.number() }).meta({ id: 'TagsUndone' });
export type TagsUndone = z.infer<typeof tagsUndoneSchema>;

/** `GET /api/orders/{shopId}/{orderId}/tracking`: one scan of a parcel, in the courier's words. `at` is null where TikTok gave no time. */
export const parcelEventSchema = z.object({ at: z.number().nullable(), text: z.string() }).meta({ id: 'ParcelEvent' });
export type ParcelEvent = z.infer<typeof parcelEventSchema>;

/** `GET /api/orders/choices`: what the filters can be set to in these shops. */
export const orderChoicesSchema = z
  .object({
    statuses: z.array(z.string()),
    regions: z.array(z.string()),
    warehouses: z.array(z.object({ id: z.string(), name: z.string(), shopId: z.string() })),
    couriers: z.array(z.string()),
    options: z.array(z.string()),
    tags: z.array(z.string()),
  })
  .meta({ id: 'OrderChoices' });
export type OrderChoices = z.infer<typeof orderChoicesSchema>;

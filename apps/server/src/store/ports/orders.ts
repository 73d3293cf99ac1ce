import type {
  Instant,
  MergeDecision,
  Money,
  Order,
  OrderChange,
  OrderFilter,
  OrderId,
  OrderTab,
  Package,
  PackageId,
  RunId,
  ShopId,
} from '@order-manager/domain';
import type { LabelRecord } from './labels.ts';
import type { OrderChoices } from './order-choices.ts';

/** An order as TikTok told it, with the packages its lines speak of and the untouched JSON. */
export type IncomingOrder = { order: Order; packages: Package[]; raw: string };

export type OrderWrite = { shopId: ShopId; id: OrderId; changed: OrderChange[] };

export type StoredPackage = Package & {
  label: LabelRecord | null;
  prints: { count: number; lastAt: Instant | null };
};

export type StoredOrder = {
  order: Order;
  packages: StoredPackage[];
  /** Of ours; the buyer's and the one from Seller Center are the order's. */
  hasOwnNote: boolean;
  /** Ours, in the order of the alphabet. */
  tags: string[];
  /** A run that still works on one of its packages. */
  runId: RunId | null;
};

export type OrderSort = 'deadline' | 'created' | 'updated' | 'total';

export type OrderQuery = {
  shopIds: ShopId[];
  tab: OrderTab;
  attention: string | null;
  search: OrderSearch | null;
  filter: OrderFilter;
  /** The time zone of each shop, for filters that speak of its days. */
  zones: ReadonlyMap<ShopId, string>;
  /** For "overdue", "within 24 h". */
  now: Instant;
};

/** A pasted list of ids (orders, packages, tracking numbers), or words: a prefix for one or two characters, any part from three on. */
export type OrderSearch = { kind: 'ids'; ids: string[] } | { kind: 'text'; text: string };

export type OrderPageQuery = OrderQuery & {
  sort: OrderSort;
  direction: 'asc' | 'desc';
  /** Opaque, from the page before: a place in the sort order, not a count. */
  cursor: string | null;
  limit: number;
};

export type OrderPage = {
  orders: StoredOrder[];
  nextCursor: string | null;
  /** How many orders were looked at for this page. */
  lookedAt: number;
  notFound: string[];
};

/** `packages` counts those of the order, also shared ones. `by`: its value in the sort asked for; null for no deadline. */
export type ListedRef = { shopId: ShopId; id: OrderId; packages: number; by: number | null };
export type RefPage = { refs: ListedRef[]; nextCursor: string | null };

export type OrderStore = {
  /**
   * Reads the local orders, lets `decide` choose, and writes what it chose with the timeline entries of the changes.
   * All in one transaction; a bad order throws before anything is written.
   */
  merge(
    incoming: IncomingOrder[],
    decide: (local: Order | null, incoming: Order) => MergeDecision,
    at: Instant,
  ): Promise<OrderWrite[]>;
  /** A package read alone (after shipping): older news is ignored. */
  savePackage(parcel: Package, at: Instant): Promise<void>;
  find(shopId: ShopId, id: OrderId): Promise<StoredOrder | null>;
  findMany(refs: { shopId: ShopId; id: OrderId }[]): Promise<StoredOrder[]>;
  findByPackage(shopId: ShopId, packageId: PackageId): Promise<StoredOrder[]>;
  raw(shopId: ShopId, id: OrderId): Promise<string | null>;
  /** Bounded work: where few match, a page may be short, even empty, and still have a `nextCursor`. */
  page(query: OrderPageQuery): Promise<OrderPage>;
  /** Who matches, bounded as a page is, from the newest to the oldest whatever the sort: so changes meanwhile move nobody. */
  refs(query: OrderPageQuery): Promise<RefPage>;
  /** Null where an exact figure would need a long scan. */
  count(query: OrderQuery): Promise<number | null>;
  /** Exact, in small steps between which the thread is free; a package of several orders counts once. Throws what `signal` was aborted with. */
  countAll(query: OrderQuery, signal?: AbortSignal): Promise<{ orders: number; packages: number }>;
  /** Kept by every write, so that it stays fast as data grows. */
  counts(shopIds: ShopId[]): Promise<{ tabs: Record<OrderTab, number>; unknownStatus: number; packagesToShip: number }>;
  /** In small steps where many have to be asked; throws what `signal` was aborted with. */
  summary(query: OrderQuery, signal?: AbortSignal): Promise<OrderSums>;
  countByBuyer(shopId: ShopId, buyerId: string): Promise<number>;
  /** Open orders whose last read is oldest: an address or a note does not move TikTok's update time. */
  listOpen(shopId: ShopId, limit: number): Promise<OrderId[]>;
  choices(shopIds: ShopId[]): Promise<OrderChoices>;
};

export type OrderSums = {
  orders: number;
  packages: number;
  buyers: number;
  items: number;
  sales: Money[];
  late: number;
  attention: Record<string, number>;
};

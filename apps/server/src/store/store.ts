import type {
  Attempt,
  ConnectionId,
  ImportCursor,
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
import type { ViewStore } from './ports/views.ts';

export type * from './ports/views.ts';

import type { NoteStore } from './ports/notes.ts';
import type { OrderChoices } from './ports/order-choices.ts';
import type { TagStore } from './ports/tags.ts';

export type * from './ports/notes.ts';
export type * from './ports/order-choices.ts';
export type * from './ports/tags.ts';

import type { CheckStore } from './ports/checks.ts';
import type { RunStore } from './ports/runs.ts';

export type * from './ports/checks.ts';
export type * from './ports/runs.ts';

import type { InboxStore, RegistrationStore } from './ports/inbox.ts';
import type { PresenceStore } from './ports/presence.ts';

export type * from './ports/inbox.ts';
export type * from './ports/presence.ts';

import type { ExportStore } from './ports/exports.ts';

export type * from './ports/exports.ts';

/** All that is remembered. Two makers (SQLite, PostgreSQL) pass one exam. Every method is one transaction. */
export type Store = {
  connections: ConnectionStore;
  shops: ShopStore;
  orders: OrderStore;
  timeline: TimelineStore;
  cursors: CursorStore;
  inbox: InboxStore;
  registrations: RegistrationStore;
  presence: PresenceStore;
  checks: CheckStore;
  shipments: ShipmentLedger;
  runs: RunStore;
  labels: LabelStore;
  prints: PrintStore;
  exports: ExportStore;
  notes: NoteStore;
  tags: TagStore;
  sessions: SessionStore;
  links: LinkStore;
  preferences: PreferenceStore;
  views: ViewStore;
  /** True when nothing was ever connected here. */
  isFresh(): Promise<boolean>;
  close(): Promise<void>;
};

export type Environment = 'live' | 'demo';

/** One grant of one seller to one app. Secrets are sealed by the store and never leave this process in clear. */
export type Connection = {
  id: ConnectionId;
  environment: Environment;
  appKey: string;
  appSecret: string;
  openId: string;
  sellerName: string | null;
  tokens: Tokens;
  grantedScopes: string[];
  /** `paused`: the grant is gone or refused; nothing calls TikTok for it until somebody authorises again. */
  state: 'connected' | 'paused' | 'disconnected';
  /** A problem code of the contract, with the facts for its sentence. */
  problem: StoredProblem | null;
  checked: ConnectionCheck | null;
  createdAt: Instant;
};

export type Tokens = {
  accessToken: string;
  accessExpiresAt: Instant;
  refreshToken: string | null;
  refreshExpiresAt: Instant | null;
};

export type StoredProblem = {
  code: string;
  facts: Record<string, string | number | boolean | string[]>;
  details: { tiktokCode: number | null; tiktokMessage: string | null; requestId: string | null; at: number } | null;
};

export type ConnectionCheck = { at: Instant; answerMs: number; clockOffByMs: number; problem: StoredProblem | null };

/** Tokens that a caller believes a grant to hold; what is left out is not compared. */
export type HeldTokens = Partial<Pick<Tokens, 'accessToken' | 'refreshToken'>>;

export type ConnectionStore = {
  /** Same app key and open id: the older grant is replaced, its id kept. */
  save(connection: Omit<Connection, 'id' | 'createdAt' | 'checked'>, at: Instant): Promise<ConnectionId>;
  find(id: ConnectionId): Promise<Connection | null>;
  findByAppKey(appKey: string): Promise<Connection[]>;
  list(): Promise<Connection[]>;
  /** Both tokens at once. Where `replaces` is given and the grant holds other tokens by now, somebody authorised anew: theirs stay. */
  saveTokens(
    id: ConnectionId,
    tokens: Tokens,
    grantedScopes: string[] | null,
    at: Instant,
    replaces?: HeldTokens,
  ): Promise<void>;
  /** `whileHolding`: a verdict on these tokens says nothing about a grant that holds others by now. */
  setState(
    id: ConnectionId,
    state: Connection['state'],
    problem: StoredProblem | null,
    whileHolding?: HeldTokens,
  ): Promise<void>;
  saveCheck(id: ConnectionId, check: ConnectionCheck): Promise<void>;
  /** One refresher at a time over all workers: false when somebody else holds the lease. */
  leaseRefresh(id: ConnectionId, owner: string, now: Instant, until: Instant): Promise<boolean>;
  releaseRefresh(id: ConnectionId, owner: string): Promise<void>;
  /** Tokens and secret are gone; the row stays as a memory of the shop's past. */
  forgetSecrets(id: ConnectionId): Promise<void>;
};

export type Shop = {
  id: ShopId;
  connectionId: ConnectionId;
  environment: Environment;
  name: string;
  region: string;
  sellerType: string | null;
  code: string | null;
  cipher: string;
  state: 'connected' | 'disconnected';
  warehouses: { id: string; name: string }[];
};

export type ShopStore = {
  save(shops: Omit<Shop, 'state' | 'warehouses'>[]): Promise<void>;
  saveWarehouses(id: ShopId, warehouses: Shop['warehouses']): Promise<void>;
  saveCipher(id: ShopId, cipher: string): Promise<void>;
  find(id: ShopId): Promise<Shop | null>;
  list(filter?: { environment?: Environment; includeDisconnected?: boolean }): Promise<Shop[]>;
  disconnect(id: ShopId): Promise<void>;
};

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

export type TimelineEntry = {
  shopId: ShopId;
  orderId: OrderId | null;
  packageId: PackageId | null;
  at: Instant;
  by: 'tiktok' | 'desk' | 'person';
  what: string;
  facts: Record<string, string | number | boolean>;
};

export type TimelineStore = {
  add(entries: TimelineEntry[]): Promise<void>;
  /** Newest first: entries of the order and of its packages. */
  ofOrder(shopId: ShopId, orderId: OrderId, limit: number): Promise<TimelineEntry[]>;
};

/** Where reading stands, per shop. */
export type ShopCursor = {
  shopId: ShopId;
  import: ImportCursor;
  /** TikTok's count of all orders when the history began to be read. */
  expected: number | null;
  /** Everything updated before this instant has been read. */
  polledUpTo: Instant | null;
  lastSuccessAt: Instant | null;
  lastWebhookAt: Instant | null;
  nextTryAt: Instant | null;
  problem: StoredProblem | null;
};

export type CursorStore = {
  find(shopId: ShopId): Promise<ShopCursor | null>;
  list(shopIds: ShopId[]): Promise<ShopCursor[]>;
  /** Writes only the fields given: the import and the poll move their own parts of one row. Makes the row if there is none (`import` is given then). */
  patch(shopId: ShopId, changes: Partial<Omit<ShopCursor, 'shopId'>>): Promise<void>;
};

/** One line per unit that we ever tried to ship: the promise that we ship it at most once. */
export type ShipmentLedger = {
  /** Takes the unit for one worker; null while somebody else has it. The attempt is what the line says so far. */
  take(
    unit: { shopId: ShopId; key: string },
    owner: string,
    now: Instant,
    until: Instant,
  ): Promise<{ attempt: Attempt | null } | null>;
  /** Holds a unit longer that is still held; one that was lost meanwhile stays lost. */
  renew(unit: { shopId: ShopId; key: string }, owner: string, now: Instant, until: Instant): Promise<void>;
  /** Durable before the call leaves: the line is `open` until its answer is known. */
  open(unit: { shopId: ShopId; key: string }, owner: string, runId: RunId, at: Instant): Promise<Attempt>;
  settle(
    unit: { shopId: ShopId; key: string },
    owner: string,
    state: 'confirmed' | 'refused',
    at: Instant,
  ): Promise<void>;
  release(unit: { shopId: ShopId; key: string }, owner: string): Promise<void>;
  /** For an installation with one worker, at its start: whoever held a unit is gone. What the lines say stays. */
  releaseAll(): Promise<void>;
  find(unit: { shopId: ShopId; key: string }): Promise<Attempt | null>;
};

export type LabelRecord = {
  shopId: ShopId;
  packageId: PackageId;
  state: 'waiting' | 'here' | 'failed' | 'gone';
  reason: string | null;
  tries: number;
  nextTryAt: Instant | null;
  /** Where the sealed bytes lie, relative to the data folder. */
  file: string | null;
  pages: number | null;
  updatedAt: Instant;
};

export type LabelStore = {
  find(shopId: ShopId, packageId: PackageId): Promise<LabelRecord | null>;
  findMany(refs: { shopId: ShopId; packageId: PackageId }[]): Promise<LabelRecord[]>;
  save(record: LabelRecord): Promise<void>;
};

export type PrintRecord = {
  id: string;
  environment: Environment;
  by: string;
  createdAt: Instant;
  /** JSON of the request and of the result. */
  request: string;
  result: string;
  file: string;
  packages: { shopId: ShopId; packageId: PackageId }[];
  /** One opening of the dialog: a long selection is printed in several files, none of its packages twice. */
  series?: string | null;
};

export type PrintStore = {
  save(print: PrintRecord): Promise<void>;
  find(id: string): Promise<PrintRecord | null>;
  /** The packages that the files of a series hold. */
  packagesOf(series: string, environment: Environment): Promise<PrintRecord['packages']>;
};

export type Session = {
  id: string;
  role: 'owner' | 'demo';
  /** `pending` until the connect stream reaches its sign-in step. */
  state: 'pending' | 'active';
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
  userAgent: string;
};

export type SessionStore = {
  /** Only a hash of the cookie's token is kept. */
  create(session: Session & { tokenHash: string }): Promise<void>;
  activate(id: string, role: Session['role']): Promise<void>;
  findByTokenHash(tokenHash: string): Promise<Session | null>;
  touch(id: string, at: Instant): Promise<void>;
  list(role: Session['role']): Promise<Session[]>;
  revoke(id: string): Promise<void>;
};

/** Authorisation links we built and the codes that came back. */
export type ConnectLink = {
  state: string;
  appKey: string;
  /** Given when the person wants no copying at all; sealed. */
  appSecret: string | null;
  openedAt: Instant;
  arrival: { id: string; code: string | null; shopRegion: string | null; at: Instant; declined: boolean } | null;
};

export type LinkStore = {
  create(link: Omit<ConnectLink, 'arrival'>): Promise<void>;
  find(state: string): Promise<ConnectLink | null>;
  findByArrival(arrivalId: string): Promise<ConnectLink | null>;
  arrive(state: string, arrival: NonNullable<ConnectLink['arrival']>): Promise<void>;
  /** Remembers a hash of every code that was tried, so that a second try is explained before TikTok refuses it. */
  markCodeUsed(codeHash: string, at: Instant): Promise<void>;
  isCodeUsed(codeHash: string): Promise<boolean>;
  /** Links and codes older than this are of no use to anybody. */
  purgeBefore(at: Instant): Promise<void>;
};

/** Small remembered choices, e.g. the handover per shop and warehouse. Values are JSON. */
export type PreferenceStore = {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
};

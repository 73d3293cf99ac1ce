import type { Generated } from 'kysely';

/** Rows as both databases hold them: times in epoch milliseconds, flags 0 or 1, JSON as text. */
export type Tables = {
  installation: { id: number; canary: string; created_at: number };
  connections: ConnectionRow;
  shops: ShopRow;
  cursors: CursorRow;
  checks: CheckRow;
  orders: OrderRow & LocalFacts;
  order_bodies: { row: number; body: string; raw: string };
  order_text: { row: number; text: string };
  order_choices: { shop_id: string; kind: string; value: string };
  order_keys: { key: string; kind: number; shop_id: string; row: number };
  packages: PackageRow;
  order_packages: { shop_id: string; order_id: string; package_id: string; line_item_ids: string };
  order_counts: { shop_id: string; tab: string; orders: number; items: number; packages: number; buyers: number };
  order_sales: { shop_id: string; tab: string; currency: string; scale: number; units: number };
  buyer_counts: { shop_id: string; tab: string; buyer_id: string; orders: number };
  timeline: TimelineRow;
  shipments: ShipmentRow;
  runs: RunRow;
  run_items: RunItemRow;
  run_item_orders: { shop_id: string; order_id: string; run_id: string; position: number };
  labels: LabelRow;
  prints: PrintRow;
  exports: ExportRow;
  package_prints: { shop_id: string; package_id: string; count: number; last_at: number };
  print_packages: { print_id: string; position: number; shop_id: string; package_id: string };
  order_notes: OrderNoteRow;
  order_tags: OrderTagRow;
  tag_changes: TagChangeRow;
  sessions: SessionRow;
  links: LinkRow;
  used_codes: { code_hash: string; at: number };
  preferences: { key: string; value: string };
  inbox: InboxRow;
  registrations: RegistrationRow;
  presence: { owner: string; role: string; seen_at: number };
  views: ViewRow;
};

type ConnectionRow = {
  id: string;
  environment: string;
  app_key: string;
  open_id: string;
  app_secret: string | null;
  seller_name: string | null;
  access_token: string | null;
  access_expires_at: number;
  refresh_token: string | null;
  refresh_expires_at: number | null;
  granted_scopes: string;
  state: string;
  problem: string | null;
  checked: string | null;
  created_at: number;
  refresh_owner: string | null;
  refresh_until: number | null;
};

type ShopRow = {
  id: string;
  connection_id: string;
  environment: string;
  name: string;
  region: string;
  seller_type: string | null;
  code: string | null;
  cipher: string;
  state: string;
  warehouses: string;
};

type CursorRow = {
  shop_id: string;
  import: string;
  expected: number | null;
  polled_up_to: number | null;
  last_success_at: number | null;
  last_webhook_at: number | null;
  next_try_at: number | null;
  problem: string | null;
};

/** The narrow part of an order as a sync writes it: what is sorted, filtered and counted. The order itself is `order_bodies.body`. */
export type OrderRow = {
  row: number;
  shop_id: string;
  id: string;
  status: string;
  tab: string;
  created_at: number;
  updated_at: number;
  ship_by: number;
  total: number;
  currency: string;
  /** Text on the way in: it may be longer than a JavaScript number holds exactly. */
  total_units: number | string;
  total_scale: number;
  items: number;
  packages: number;
  buyer_id: string | null;
  due_at: number | null;
  cancels_at: number | null;
  asks_cancel: number;
  address_changed: number;
  is_open: number;
  read_at: number;
  paid_at: number | null;
  warehouse_id: string | null;
  /** The provider's name of the order, else of its first package that has one. */
  courier: string | null;
  option_name: string | null;
  cod: number;
  /** One bit for each kind. */
  kinds: number;
  /** 0 to 2: the buyer's message, the note from Seller Center. */
  told_note: number;
};

/** What only this desk knows of an order: no sync writes it. */
type LocalFacts = {
  own_note: Generated<number>;
  tagged: Generated<number>;
  /** How often the most-printed package of it was printed. */
  prints: Generated<number>;
};

export type PackageRow = {
  shop_id: string;
  id: string;
  status: string;
  told_at: number;
  waits: number;
  shared: number;
  body: string;
};

type CheckRow = {
  shop_id: string;
  wanted: string | null;
  running: string | null;
  last: string | null;
  failed: string | null;
  nightly_at: number | null;
};

type TimelineRow = {
  id: Generated<number>;
  shop_id: string;
  order_id: string | null;
  package_id: string | null;
  at: number;
  actor: string;
  what: string;
  facts: string;
};

type ShipmentRow = {
  shop_id: string;
  key: string;
  state: string | null;
  number: number;
  run_id: string | null;
  owner: string | null;
  owned_until: number | null;
  updated_at: number;
};

type RunRow = {
  id: string;
  number: number;
  request_id: string;
  state: string;
  environment: string;
  started_by: string;
  started_at: number;
  finished_at: number | null;
  handover: string;
  shop_ids: string;
  wish: string | null;
  gatherer: Generated<string | null>;
  /** Of a run that is over. */
  totals: Generated<string | null>;
};

type RunItemRow = {
  run_id: string;
  position: number;
  key: string;
  shop_id: string;
  unit: string;
  tracking: string | null;
  state: string;
  outcome: string | null;
  facts: string;
  package_id: string | null;
  /** Follows `labels.state` of its package. */
  label: Generated<string>;
  owner: string | null;
  updated_at: number;
};

type LabelRow = {
  shop_id: string;
  package_id: string;
  state: string;
  reason: string | null;
  tries: number;
  next_try_at: number | null;
  file: string | null;
  pages: number | null;
  updated_at: number;
};

type PrintRow = {
  id: string;
  environment: string;
  actor: string;
  created_at: number;
  request: string;
  result: string;
  file: string;
  series: string | null;
};

/** An empty text is a note that was taken away: its versions never begin anew. */
type OrderNoteRow = {
  shop_id: string;
  order_id: string;
  text: string;
  author: string;
  at: number;
  version: number;
};

/** `tag` is folded (`foldTag`) and is what is compared; `name` is as it was written. `row` is the order's. */
type OrderTagRow = { shop_id: string; order_id: string; tag: string; name: string; row: number };

/** What a change of tags really did to an order, for as long as it may be undone. Lists as JSON. */
type TagChangeRow = {
  change_id: string;
  shop_id: string;
  order_id: string;
  added: string;
  removed: string;
  at: number;
};

type ExportRow = {
  id: string;
  environment: string;
  spec: string;
  file_name: string;
  state: string;
  reason: string | null;
  done: number;
  total: number | null;
  created_at: number;
  updated_at: number;
};

type SessionRow = {
  id: string;
  token_hash: string;
  role: string;
  state: string;
  created_at: number;
  last_seen_at: number;
  expires_at: number;
  user_agent: string;
};

type LinkRow = {
  state: string;
  app_key: string;
  app_secret: string | null;
  opened_at: number;
  arrival_id: string | null;
  code: string | null;
  shop_region: string | null;
  arrived_at: number | null;
  declined: number;
};

type ViewRow = {
  id: string;
  environment: string;
  owner: string;
  name: string;
  name_key: string;
  query: string;
  scope: string;
  updated_at: number;
};

export type InboxRow = {
  app_key: string;
  key: string;
  shop_id: string | null;
  type: number | null;
  news: string;
  body: string | null;
  state: string;
  received_at: number;
  done_at: number | null;
};

export type RegistrationRow = {
  shop_id: string;
  address: string;
  topics: string;
  refused: string;
  elsewhere: string;
  checked_at: number;
  problem: string | null;
};

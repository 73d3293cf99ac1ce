import { detailsMoved, type Instant, isArranged, type Package } from '@order-manager/domain';
import { sql } from 'kysely';
import type { BulkRow, Db, Dialect } from '../database/dialect.ts';
import type { OrderRow } from '../database/tables.ts';
import { type ChoiceMemory, writeChoices } from './choices.ts';
import { countChanges } from './count-changes.ts';
import { type Known, keyOf } from './known.ts';
import { orderFacts } from './order-facts.ts';
import { changedAt, type Draft, type MergePlan } from './plan-merge.ts';
import { BODIES, KEYS, LINKS, ORDERS, PACKAGES, TIMELINE, toOrderValues } from './plans.ts';
import { KEY_MARK, keysOf, type OrderKey, textOf } from './searchable.ts';
import { writeCounts } from './write-counts.ts';

type Write = { draft: Draft; facts: OrderRow; keys: OrderKey[]; text: string };

/** Carries a plan out, all of it inside the caller's transaction. Gives what the memory may learn when that is through. */
export async function writeMerge(
  trx: Db,
  dialect: Dialect,
  known: Known,
  plan: MergePlan,
  at: Instant,
  choices: ChoiceMemory,
): Promise<string[]> {
  const writes = await projected(trx, dialect, known, plan, at);
  await writeOrders(trx, dialect, writes);
  await writeKeys(trx, dialect, writes);
  await writeLinks(trx, dialect, known, plan);
  await writePackages(trx, dialect, known, plan, writes);
  const pairs = writes.map(({ draft, facts }) => ({ before: draft.known?.facts ?? null, after: facts }));
  await writeCounts(trx, dialect, countChanges(pairs));
  await dialect.upsert(
    trx,
    TIMELINE,
    writes.flatMap((write) => timelineOf(write, at)),
  );
  await touch(trx, dialect, plan, at);
  const learned = await writeChoices(
    trx,
    dialect,
    writes.map(({ facts }) => facts),
    choices,
  );
  // Last: SQLite empties the full-text index's memory before every other write that follows it in a transaction.
  await writeTexts(trx, dialect, writes);
  return learned;
}

async function projected(trx: Db, dialect: Dialect, known: Known, plan: MergePlan, at: Instant): Promise<Write[]> {
  const fresh = plan.drafts.filter((draft) => draft.known === null).length;
  // Rising numbers: tables and the full-text index are then written at their end, in one go.
  const rows = (fresh === 0 ? [] : await dialect.nextRows(trx, fresh)).values();
  return plan.drafts.map((draft) => {
    const row = draft.known?.facts.row ?? rows.next().value ?? 0;
    const readAt = draft.raw === null ? (draft.known?.facts.read_at ?? at) : at;
    const parcels = parcelsOf(known, plan, draft);
    const facts = orderFacts(draft.order, row, { count: draft.links.size, courier: courierOf(parcels) }, readAt);
    const keys = keysOf(draft.order, [...draft.links.keys()], trackingOf(draft, parcels));
    return { draft, facts, keys, text: textOf(draft.order, keys) };
  });
}

/** The packages of the order, as they will be, in the order of their ids. */
function parcelsOf(known: Known, plan: MergePlan, { order, links }: Draft): Package[] {
  return [...links.keys()].sort().flatMap((id) => {
    const key = keyOf(order.shopId, id);
    return (plan.packages.get(key) ?? known.packages.get(key))?.parcel ?? [];
  });
}

const courierOf = (parcels: readonly Package[]): string | null =>
  parcels.find(({ providerName }) => providerName !== null)?.providerName ?? null;

function trackingOf({ order }: Draft, parcels: readonly Package[]): string[] {
  const ofPackages = parcels.map(({ trackingNumber }) => trackingNumber);
  const told = [...ofPackages, order.shipping.trackingNumber, ...order.lineItems.map((item) => item.trackingNumber)];
  return told.flatMap((tracking) => tracking ?? []);
}

async function writeOrders(trx: Db, dialect: Dialect, writes: readonly Write[]): Promise<void> {
  await dialect.upsert(
    trx,
    ORDERS,
    writes.map(({ facts }) => toOrderValues(facts)),
  );
  const bodies = writes.flatMap(({ facts, draft: { order, raw } }) =>
    raw === null ? [] : [[facts.row, JSON.stringify(order), raw]],
  );
  await dialect.upsert(trx, BODIES, bodies);
}

/** Most news do not touch what an order is found by: those cost one comparison. */
const isFoundOtherwise = ({ draft, text }: Write): boolean => draft.known?.text !== text;

async function writeKeys(trx: Db, dialect: Dialect, writes: readonly Write[]): Promise<void> {
  const moved = writes.filter(isFoundOtherwise);
  const gone = moved.flatMap(({ draft, facts, keys }) => {
    const kept = new Set(keys.map(({ key }) => key));
    const old = draft.known ? keysInText(draft.known.text) : [];
    return old.filter((key) => !kept.has(key)).map((key) => [key, facts.shop_id, facts.row]);
  });
  await dialect.remove(trx, KEYS, gone);
  const rows = moved.flatMap(({ facts, keys }) => keys.map(({ key, kind }) => [key, facts.shop_id, facts.row, kind]));
  await dialect.upsert(trx, KEYS, rows);
}

async function writeTexts(trx: Db, dialect: Dialect, writes: readonly Write[]): Promise<void> {
  const moved = writes.filter(isFoundOtherwise).sort((a, b) => a.facts.row - b.facts.row);
  await dialect.writeText(
    trx,
    moved.map(({ draft, facts, text }) => ({ row: facts.row, text, fresh: draft.known === null })),
  );
}

const keysInText = (text: string): string[] => (text.split('\t', 1)[0] ?? '').split(KEY_MARK).slice(1);

async function writeLinks(trx: Db, dialect: Dialect, known: Known, plan: MergePlan): Promise<void> {
  const before = new Map(known.links.map((link) => [linkKey(link.shopId, link.orderId, link.packageId), link]));
  const drafted = new Map(plan.drafts.map((draft) => [keyOf(draft.order.shopId, draft.order.id), draft]));
  const gone = known.links.filter(({ shopId, orderId, packageId }) => {
    const draft = drafted.get(keyOf(shopId, orderId));
    return draft !== undefined && !draft.links.has(packageId);
  });
  await dialect.remove(
    trx,
    LINKS,
    gone.map(({ shopId, orderId, packageId }) => [shopId, orderId, packageId]),
  );
  const added = plan.drafts.flatMap(({ order, links }) =>
    [...links]
      .filter(([id, lines]) => before.get(linkKey(order.shopId, order.id, id))?.lineItemIds !== lines)
      .map(([id, lines]) => [order.shopId, order.id, id, lines]),
  );
  await dialect.upsert(trx, LINKS, added);
}

const linkKey = (shopId: string, orderId: string, packageId: string) => `${shopId}/${orderId}/${packageId}`;

/** `waits`: nobody has arranged it, and an order to ship lies in it. `shared`: several orders lie in it. */
async function writePackages(trx: Db, dialect: Dialect, known: Known, plan: MergePlan, writes: readonly Write[]) {
  const inside = ordersInside(known, writes);
  const rows = new Map<string, BulkRow>();
  for (const key of new Set([...known.packages.keys(), ...plan.packages.keys()])) {
    const local = known.packages.get(key);
    const next = plan.packages.get(key) ?? local;
    if (!next) continue;
    const tabs = [...(inside.get(key)?.values() ?? [])];
    const waits = tabs.includes('to-ship') && !isOver(next.parcel.status) ? 1 : 0;
    const shared = tabs.length > 1 ? 1 : 0;
    if (local && local === next && local.waits === waits && local.shared === shared) continue;
    const { shopId, id, status } = next.parcel;
    rows.set(key, [shopId, id, status, next.toldAt, waits, shared, JSON.stringify(next.parcel)]);
  }
  await dialect.upsert(trx, PACKAGES, [...rows.values()]);
}

const isOver = (status: string) => isArranged(status) || status === 'CANCELLED';

/** Per package: the orders inside and their tabs, as they will be. */
function ordersInside(known: Known, writes: readonly Write[]): Map<string, Map<string, string | null>> {
  const inside = new Map<string, Map<string, string | null>>();
  const put = (shopId: string, packageId: string, orderId: string, tab: string | null) => {
    const key = keyOf(shopId, packageId);
    inside.set(key, (inside.get(key) ?? new Map()).set(orderId, tab));
  };
  const drafted = new Set(writes.map(({ facts }) => keyOf(facts.shop_id, facts.id)));
  for (const { shopId, orderId, packageId, tab } of known.links) {
    if (!drafted.has(keyOf(shopId, orderId))) put(shopId, packageId, orderId, tab);
  }
  for (const { facts, draft } of writes) {
    for (const packageId of draft.links.keys()) put(facts.shop_id, packageId, facts.id, facts.tab);
  }
  return inside;
}

function timelineOf({ draft }: Write, at: Instant): BulkRow[] {
  const { shopId, id } = draft.order;
  const events = draft.changed
    .filter((change) => change.what !== 'details')
    .map((change) => {
      const facts = change.what === 'status' ? { from: change.from, to: change.to } : {};
      return [shopId, id, null, changedAt(draft, change), 'tiktok', change.what, JSON.stringify(facts)];
    });
  return [...events, ...detailsOf(draft, at)];
}

/** Of `details`, only what a seller acts on gets a line: writing each down would bury the others. */
function detailsOf({ order, known, changed }: Draft, at: Instant): BulkRow[] {
  if (!known || changed.length === 0 || changed.some(({ what }) => what !== 'details')) return [];
  const facts = detailsMoved(known.order, order);
  if (Object.keys(facts).length === 0) return [];
  // Some changes do not move TikTok's own time: those are told for when they were seen.
  const toldFor = order.updatedAt > known.order.updatedAt ? order.updatedAt : at;
  return [[order.shopId, order.id, null, toldFor, 'tiktok', 'details', JSON.stringify(facts)]];
}

async function touch(trx: Db, dialect: Dialect, { untouched }: MergePlan, at: Instant): Promise<void> {
  if (untouched.length === 0) return;
  const rows = dialect.numbers(untouched.map(({ facts }) => facts.row));
  await sql`update orders set read_at = ${at} where row in ${rows}`.execute(trx);
}

import { foldTag, inTagOrder, type OrderId, type ShopId, type TagChange, tagsAfter } from '@order-manager/domain';
import { sql } from 'kysely';
import type { BulkPlan, Db, Dialect, Trx } from './database/dialect.ts';
import { keyOf } from './orders/known.ts';
import { TIMELINE } from './orders/plans.ts';
import type { TagChangeStep, TagStore, TagsChanged } from './store.ts';

/** Tags of orders, with the way back from a change of many. */
export const tagStore = (db: Db, dialect: Dialect): TagStore => ({
  list: (shopIds) => listTags(db, shopIds),
  change: (orders, step) => changeTags(db, dialect, orders, step),
  undo: (changeId, shopIds, limit, by, at) => undoTags(db, dialect, { changeId, shopIds, limit, by, at }),
});

type Ref = { shopId: ShopId; id: OrderId };
type Wish = { order: Ref; change: TagChange };
type Done = { order: Ref; row: number; tags: string[]; added: string[]; removed: string[]; isFull: boolean };

const TAGS: BulkPlan = {
  table: 'order_tags',
  columns: [
    ['shop_id', 'text'],
    ['order_id', 'text'],
    ['tag', 'text'],
    ['name', 'text'],
    ['row', 'int'],
  ],
  key: ['shop_id', 'order_id', 'tag'],
  set: ['name'],
};

const CHANGES: BulkPlan = {
  table: 'tag_changes',
  columns: [
    ['change_id', 'text'],
    ['shop_id', 'text'],
    ['order_id', 'text'],
    ['added', 'text'],
    ['removed', 'text'],
    ['at', 'int'],
  ],
  key: ['change_id', 'shop_id', 'order_id'],
  set: ['added', 'removed'],
};

function changeTags(db: Db, dialect: Dialect, orders: readonly Ref[], step: TagChangeStep): Promise<TagsChanged> {
  const wishes = orders.map((order) => ({ order, change: step }));
  return db.transaction().execute(async (trx) => {
    const done = await carryOut(trx, dialect, wishes, step);
    const changed = done.filter(isChanged);
    const rows = changed.map(({ order, added, removed }) => [
      step.changeId,
      order.shopId,
      order.id,
      JSON.stringify(added),
      JSON.stringify(removed),
      step.at,
    ]);
    await dialect.upsert(trx, CHANGES, rows);
    await forgetOld(trx, step.at);
    return { changed: changed.map(refOf), full: done.filter(({ isFull }) => isFull).map(refOf) };
  });
}

type Undo = { changeId: string; shopIds: readonly ShopId[]; limit: number; by: string; at: number };

function undoTags(db: Db, dialect: Dialect, { changeId, shopIds, limit, by, at }: Undo): Promise<Ref[]> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ shop_id: ShopId; order_id: OrderId; added: string; removed: string }>`
      select shop_id, order_id, added, removed from tag_changes
      where change_id = ${changeId} and shop_id in ${dialect.texts(shopIds)} and at >= ${at - UNDO_LIFE}
      order by shop_id, order_id limit ${limit}`.execute(trx);
    const wishes = rows.map((row) => ({
      order: { shopId: row.shop_id, id: row.order_id },
      change: { add: JSON.parse(row.removed) as string[], remove: JSON.parse(row.added) as string[] },
    }));
    await carryOut(trx, dialect, wishes, { by, at });
    await dialect.remove(
      trx,
      CHANGES,
      wishes.map(({ order }) => [changeId, order.shopId, order.id]),
    );
    return wishes.map(({ order }) => order);
  });
}

/** Under the lock of merges: an order's row and its tags are never written past each other. */
async function carryOut(trx: Trx, dialect: Dialect, wishes: readonly Wish[], who: { by: string; at: number }) {
  const shops = [...new Set(wishes.map(({ order }) => order.shopId))];
  await dialect.lock(trx, shops);
  const known = new Map<string, { row: number; tags: string[] }>();
  for (const shopId of shops) await readKnown(trx, dialect, shopId, idsIn(wishes, shopId), known);
  const done = wishes.flatMap(({ order, change }): Done[] => {
    const here = known.get(keyOf(order.shopId, order.id));
    if (!here) return [];
    const { left, ...after } = tagsAfter(here.tags, change);
    return [{ order, row: here.row, ...after, isFull: left.length > 0 }];
  });
  await write(trx, dialect, done.filter(isChanged), who);
  return done;
}

async function write(trx: Trx, dialect: Dialect, changed: readonly Done[], { by, at }: { by: string; at: number }) {
  const gone = changed.flatMap(({ order, removed }) => removed.map((tag) => [order.shopId, order.id, foldTag(tag)]));
  const come = changed.flatMap(({ order, row, added }) =>
    added.map((tag) => [order.shopId, order.id, foldTag(tag), tag, row]),
  );
  await dialect.remove(trx, TAGS, gone);
  await dialect.upsert(trx, TAGS, come);
  for (const tagged of [0, 1]) {
    const rows = changed.filter(({ tags }) => (tags.length > 0 ? 1 : 0) === tagged).map(({ row }) => row);
    if (rows.length === 0) continue;
    await sql`update orders set tagged = ${tagged}
      where row in ${dialect.numbers(rows)} and tagged <> ${tagged}`.execute(trx);
  }
  const told = changed.map(({ order, added, removed }) => {
    const facts = { by, added: added.join(', '), removed: removed.join(', ') };
    return [order.shopId, order.id, null, at, 'person', 'tags-changed', JSON.stringify(facts)];
  });
  await dialect.upsert(trx, TIMELINE, told);
}

type Known = Map<string, { row: number; tags: string[] }>;

async function readKnown(trx: Trx, dialect: Dialect, shopId: ShopId, ids: readonly OrderId[], known: Known) {
  const { rows } = await sql<{ id: string; row: number; name: string | null }>`
    select o.id, o.row, t.name from orders o
    left join order_tags t on t.shop_id = o.shop_id and t.order_id = o.id
    where o.shop_id = ${shopId} and o.id in ${dialect.texts(ids)}`.execute(trx);
  for (const { id, row, name } of rows) {
    const here = known.get(keyOf(shopId, id)) ?? { row, tags: [] };
    if (name !== null) here.tags.push(name);
    known.set(keyOf(shopId, id), here);
  }
}

const isChanged = ({ added, removed }: Done): boolean => added.length + removed.length > 0;
const refOf = ({ order }: Done): Ref => order;
const idsIn = (wishes: readonly Wish[], shopId: ShopId): OrderId[] =>
  wishes.flatMap(({ order }) => (order.shopId === shopId ? [order.id] : []));

/** Nobody undoes later than this. */
const UNDO_LIFE = 60 * 60_000;
const FORGOTTEN_AT_ONCE = 500;

/** A step forgets about as much as it remembers, so no step has to forget a hundred thousand. */
async function forgetOld(trx: Trx, now: number): Promise<void> {
  const { rows } = await sql<{ change_id: string; shop_id: string; order_id: string }>`
    select change_id, shop_id, order_id from tag_changes where at < ${now - UNDO_LIFE} limit ${FORGOTTEN_AT_ONCE}`.execute(
    trx,
  );
  for (const { change_id, shop_id, order_id } of rows) {
    await sql`delete from tag_changes
      where change_id = ${change_id} and shop_id = ${shop_id} and order_id = ${order_id}`.execute(trx);
  }
}

const MOST_LISTED = 1_000;

/** Steps from tag to tag along the index, however many orders bear each. */
async function listTags(db: Db, shopIds: readonly ShopId[]): Promise<string[]> {
  const names = new Map<string, string>();
  for (const shopId of shopIds) {
    const { rows } = await sql<{ tag: string; name: string }>`
      with recursive steps (tag) as (
        select min(tag) from order_tags where shop_id = ${shopId}
        union all
        select (select min(o.tag) from order_tags o where o.shop_id = ${shopId} and o.tag > s.tag)
        from steps s where s.tag is not null)
      select s.tag, (select o.name from order_tags o where o.shop_id = ${shopId} and o.tag = s.tag order by o.row limit 1) as name
      from steps s where s.tag is not null limit ${MOST_LISTED}`.execute(db);
    for (const { tag, name } of rows) if (!names.has(tag)) names.set(tag, name);
  }
  return inTagOrder([...names.values()]);
}

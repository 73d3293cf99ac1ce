import { alreadySays, type Instant, type OrderId, type ShopId } from '@order-manager/domain';
import type { JobResult } from '../jobs/queue.ts';
import type { Store, WaitingNotice } from '../store/store.ts';
import { isReadable } from '../sync/is-readable.ts';
import { pullOrders } from '../sync/pull-orders.ts';
import { cursorOf } from '../sync/shop-cursor.ts';
import type { SyncParts } from '../sync/sync-parts.ts';

export type InboxParts = SyncParts & {
  store: Pick<Store, 'inbox'>;
  /** Looks whether TikTok still accepts the shop's authorisation, and pauses it if not. */
  checkGrant(shopId: ShopId): Promise<void>;
  /** Looks again when the shop's authorisation ends; TikTok's word is taken where there is no better one. */
  checkEnd(shopId: ShopId, told: Instant | null): Promise<void>;
};

const AT_ONCE = 500;

/**
 * Works a shop's waiting webhooks: every order that they name is read once, however many of them name it, and merged as any
 * other reading. Nothing of their bodies is stored. A failure leaves them waiting; whatever is never worked the poll brings.
 */
export async function workInbox(parts: InboxParts, shopId: ShopId): Promise<JobResult> {
  const notices = await parts.store.inbox.listWaiting(shopId, AT_ONCE);
  const newest = notices.at(-1);
  if (!newest) return { kind: 'done' };
  await noteArrival(parts, shopId, newest.receivedAt);
  if (!(await isReadable(parts, shopId))) return { kind: 'done' };
  const left = await workAuthorisation(parts, shopId, notices);
  if (!(await isReadable(parts, shopId))) return { kind: 'done' };
  await readNamed(parts, shopId, left);
  await parts.store.inbox.finish(left, parts.now());
  return notices.length < AT_ONCE ? { kind: 'done' } : { kind: 'again', at: parts.now() };
}

async function noteArrival(parts: InboxParts, shopId: ShopId, at: Instant): Promise<void> {
  const { lastWebhookAt } = await cursorOf(parts, shopId);
  if (lastWebhookAt !== null && lastWebhookAt >= at) return;
  await parts.store.cursors.patch(shopId, { lastWebhookAt: at });
  parts.publish({ type: 'sync', shopId });
}

/** Gives the notices that are about something else. Of many that say the same one look is enough. */
async function workAuthorisation(
  parts: InboxParts,
  shopId: ShopId,
  notices: readonly WaitingNotice[],
): Promise<WaitingNotice[]> {
  const gone = notices.filter(({ news }) => news.about === 'authorisation-gone');
  const ending = notices.filter(({ news }) => news.about === 'authorisation-ends');
  if (gone.length > 0) await parts.checkGrant(shopId);
  const told = ending.at(-1)?.news;
  if (told?.about === 'authorisation-ends' && gone.length === 0) await parts.checkEnd(shopId, told.at);
  const worked = [...gone, ...ending];
  if (worked.length > 0) await parts.store.inbox.finish(worked, parts.now());
  return notices.filter((notice) => !worked.includes(notice));
}

async function readNamed(parts: InboxParts, shopId: ShopId, notices: readonly WaitingNotice[]): Promise<void> {
  const ids = await ordersToRead(parts, shopId, notices);
  if (ids.length > 0) await pullOrders(parts, await parts.sourceOf(shopId), shopId, ids, 'webhook');
}

/** The poll may have been quicker. */
async function ordersToRead(parts: InboxParts, shopId: ShopId, notices: readonly WaitingNotice[]): Promise<OrderId[]> {
  const hints = notices.flatMap(({ news }) => (news.about === 'orders' ? news.orders : []));
  const about = Map.groupBy(hints, ({ orderId }) => orderId);
  const found = await parts.store.orders.findMany([...about.keys()].map((id) => ({ shopId, id })));
  const held = new Map(found.map(({ order }) => [order.id, order]));
  return [...about].filter(([id, told]) => !alreadySays(held.get(id) ?? null, told)).map(([id]) => id);
}

import type { Instant, ShopId } from '@order-manager/domain';
import { verifyWebhook } from '@order-manager/tiktok-shop';
import type { Queue } from '../jobs/queue.ts';
import type { Connection, IncomingNotice, Shop, Store } from '../store/store.ts';
import { keyOfBytes, type ReadWebhook, readWebhook } from '../translate/read-webhook.ts';
import { gather } from './gather.ts';

export type DoorParts = {
  store: Pick<Store, 'connections' | 'shops' | 'inbox'>;
  queue: Pick<Queue, 'add'>;
  now(): Instant;
  /** Said once per kind of thing, not once per webhook. */
  noticeUnknown(what: string, word: string): void;
  /** Counted; never told what was in it. */
  onRefused(): void;
};

/** Where TikTok knocks. `kept` may be acknowledged: it is on the disk. */
export type WebhookDoor = {
  receive(rawBody: Uint8Array, authorization: string | null): Promise<'kept' | 'refused'>;
};

/**
 * Believes a webhook only by its signature over the bytes as they came, made with the secret of an app that is connected
 * here; writes it down once, and leaves the work to a job.
 */
export function openWebhookDoor(parts: DoorParts): WebhookDoor {
  const keep = gather((notices: IncomingNotice[]) => keepAll(parts, notices));
  return {
    receive: async (rawBody, authorization) => {
      const notice = await believe(parts, rawBody, authorization);
      if (notice) await keep(notice);
      else parts.onRefused();
      return notice ? 'kept' : 'refused';
    },
  };
}

/** Null where nothing proves that TikTok wrote it to us. */
async function believe(
  { store, now, noticeUnknown }: DoorParts,
  rawBody: Uint8Array,
  authorization: string | null,
): Promise<IncomingNotice | null> {
  if (authorization?.length !== SIGNATURE_LENGTH) return null;
  const connections = await store.connections.list();
  const signers = signersOf(connections, rawBody, authorization);
  if (signers.length === 0) return null;
  const read = readWebhook(new TextDecoder().decode(rawBody));
  const shop = read?.shopId ? await store.shops.find(read.shopId) : null;
  const whose = ownerOf(shop, connections);
  if (whose && !signers.includes(whose.appKey)) return null;
  const unread = unreadOf(read, whose !== null);
  if (unread) noticeUnknown(...unread);
  return {
    appKey: whose?.appKey ?? signers[0] ?? '',
    key: read?.key ?? keyOfBytes(rawBody),
    shopId: whose?.shopId ?? null,
    type: read?.type ?? null,
    news: read?.news ?? { about: 'something-else' },
    body: unread ? new TextDecoder().decode(rawBody) : null,
    receivedAt: now(),
  };
}

const SIGNATURE_LENGTH = 64;

/** The app is not named anywhere: each one that is connected here is tried. A paused one still receives. */
function signersOf(connections: readonly Connection[], rawBody: Uint8Array, authorization: string): string[] {
  const open = connections.filter(({ appSecret }) => appSecret !== '');
  const apps = new Map(open.map(({ appKey, appSecret }) => [`${appKey} ${appSecret}`, { appKey, appSecret }]));
  return [...apps.values()]
    .filter((app) => verifyWebhook({ ...app, rawBody, authorization }))
    .map(({ appKey }) => appKey);
}

/** The app that the shop of the body hangs on; null for a shop that is not connected here. */
function ownerOf(shop: Shop | null, connections: readonly Connection[]): { shopId: ShopId; appKey: string } | null {
  const connection = connections.find(({ id }) => id === shop?.connectionId);
  return shop?.state === 'connected' && connection ? { shopId: shop.id, appKey: connection.appKey } : null;
}

/** What is to be said of a webhook that nobody will work; null where all is well. */
function unreadOf(read: ReadWebhook | null, isOurShop: boolean): [what: string, word: string] | null {
  if (!read) return ['webhook', 'not a notification'];
  if (read.unknown !== null) return ['webhook type', read.unknown];
  return isOurShop ? null : ['webhook of a shop that is not connected', read.shopId ?? 'none'];
}

/** Before what the routine does by itself, after what a person waits for. */
const PRIORITY = 15;

async function keepAll({ store, queue, now }: DoorParts, notices: IncomingNotice[]): Promise<void> {
  await store.inbox.receive(notices);
  for (const shopId of new Set(notices.flatMap(({ shopId, body }) => (body === null && shopId ? [shopId] : []))))
    await queue.add({ kind: 'webhook', key: shopId, payload: { shopId } }, { at: now(), priority: PRIORITY });
}

import type { Instant, ShopId, WebhookNews } from '@order-manager/domain';
import type { StoredProblem } from './connections.ts';

/** One verified notification, as it came in. */
export type IncomingNotice = {
  appKey: string;
  /** The same for every copy of one notification of one app. */
  key: string;
  /** Null where it names no shop that is connected with this app: then it is kept, and nobody works it. */
  shopId: ShopId | null;
  /** Null where the body could not be read. */
  type: number | null;
  news: WebhookNews;
  /** The whole body, sealed, of what nobody could read; null otherwise. */
  body: string | null;
  receivedAt: Instant;
};

export type WaitingNotice = Pick<IncomingNotice, 'appKey' | 'key' | 'news' | 'receivedAt'>;

/** Webhooks between their acknowledgement and the work they ask for: each once, however often it was sent. */
export type InboxStore = {
  /** Those that are here already stay as they are. */
  receive(notices: readonly IncomingNotice[]): Promise<void>;
  /** The oldest first. */
  listWaiting(shopId: ShopId, limit: number): Promise<WaitingNotice[]>;
  finish(notices: readonly Pick<WaitingNotice, 'appKey' | 'key'>[], at: Instant): Promise<void>;
  /** What came before and still waits is given up. Gives how many. */
  giveUp(before: Instant): Promise<number>;
  /** Forgets what came before: the worked, and what was kept for somebody to look at. */
  purge(before: { done: Instant; kept: Instant }): Promise<void>;
  /** What was kept unread or given up, by type. */
  countKept(): Promise<{ type: number | null; state: 'kept' | 'failed'; notices: number }[]>;
};

/** What TikTok was told about where a shop's news go. */
export type WebhookRegistration = {
  shopId: ShopId;
  /** Ours. */
  address: string;
  /** Topics that TikTok sends there. */
  topics: string[];
  refused: string[];
  /** Topics that somebody else's address gets; it is left alone. */
  elsewhere: { topic: string; address: string }[];
  checkedAt: Instant;
  /** Why it is not all as wanted. */
  problem: StoredProblem | null;
};

export type RegistrationStore = {
  find(shopId: ShopId): Promise<WebhookRegistration | null>;
  save(registration: WebhookRegistration): Promise<void>;
  remove(shopId: ShopId): Promise<void>;
};

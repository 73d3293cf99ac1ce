import { type Instant, planWebhooks, type ShopId, topicsToDelete } from '@order-manager/domain';
import { isTikTokShopError, type Webhooks } from '@order-manager/tiktok-shop';
import type { JobResult } from '../jobs/queue.ts';
import type { Environment, Shop, Store, StoredProblem, WebhookRegistration } from '../store/store.ts';
import { topicsFor } from '../translate/webhook-topics.ts';

export type RegisterParts = {
  store: Pick<Store, 'shops' | 'connections' | 'registrations'>;
  webhooksOf(shopId: ShopId): Promise<Webhooks>;
  /** Ours; null where TikTok has no way to this desk. */
  webhookAddress(environment: Environment): string | null;
  problemOf(error: unknown, at: Instant): StoredProblem;
  publish(event: { type: 'shops' }): void;
  now(): Instant;
};

const DAY = 24 * 3_600_000;

/** Has TikTok send a shop's news here, topic by topic, and writes down what came of it. Looked at again every day. */
export async function registerWebhooks(parts: RegisterParts, shopId: ShopId): Promise<JobResult> {
  const shop = await parts.store.shops.find(shopId);
  const address = shop && parts.webhookAddress(shop.environment);
  if (!shop || !address || !(await isCallable(parts, shop))) return { kind: 'done' };
  const former = await parts.store.registrations.find(shopId);
  const { registration, thrown } = await register(parts, shop, address, former);
  await parts.store.registrations.save(registration);
  parts.publish({ type: 'shops' });
  if (thrown !== null && isPassing(thrown)) throw thrown;
  return { kind: 'again', at: parts.now() + DAY };
}

async function isCallable({ store }: RegisterParts, { state, connectionId }: Shop): Promise<boolean> {
  return state === 'connected' && (await store.connections.find(connectionId))?.state === 'connected';
}

type Registered = { registration: WebhookRegistration; thrown: unknown };

async function register(
  parts: RegisterParts,
  { id: shopId, region }: Shop,
  address: string,
  former: WebhookRegistration | null,
): Promise<Registered> {
  const registration: WebhookRegistration = {
    shopId,
    address,
    topics: former?.address === address ? former.topics : [],
    refused: [],
    elsewhere: [],
    checkedAt: parts.now(),
    problem: null,
  };
  try {
    const webhooks = await parts.webhooksOf(shopId);
    const listed = await listTopics(webhooks);
    const plan = planWebhooks(topicsFor(region), listed, { address, former: former?.address ?? null });
    const { accepted, refused, refusal } = await putAll(webhooks, plan.put, address);
    const problem = refusal === null ? problemOfOthers(plan.elsewhere) : parts.problemOf(refusal, parts.now());
    const topics = [...plan.here, ...accepted];
    return { registration: { ...registration, topics, refused, elsewhere: plan.elsewhere, problem }, thrown: null };
  } catch (thrown) {
    return { registration: { ...registration, problem: parts.problemOf(thrown, parts.now()) }, thrown };
  }
}

async function listTopics(webhooks: Webhooks): Promise<{ topic: string; address: string }[]> {
  const listed = await webhooks.list();
  return listed.webhooks.map(({ event_type, address }) => ({ topic: event_type, address: address ?? '' }));
}

/** A topic that TikTok refuses keeps no other one away. */
async function putAll(webhooks: Webhooks, topics: readonly string[], address: string) {
  const accepted: string[] = [];
  const refused: string[] = [];
  let refusal: unknown = null;
  for (const topic of topics) {
    try {
      await webhooks.put(topic, address);
      accepted.push(topic);
    } catch (thrown) {
      if (!isTikTokShopError(thrown, 'refused') && !isTikTokShopError(thrown, 'bad-parameter')) throw thrown;
      refused.push(topic);
      refusal ??= thrown;
    }
  }
  return { accepted, refused, refusal };
}

const problemOfOthers = (elsewhere: WebhookRegistration['elsewhere']): StoredProblem | null => {
  const hosts = new Set(elsewhere.map(({ address }) => URL.parse(address)?.host ?? address));
  if (hosts.size === 0) return null;
  const facts = { hosts: [...hosts], topics: elsewhere.map(({ topic }) => topic) };
  return { code: 'webhooks-elsewhere', facts, details: null };
};

const PASSING: readonly string[] = ['network', 'timeout', 'busy', 'rate-limited', 'hourly-budget', 'unreadable-answer'];

const isPassing = (thrown: unknown): boolean => isTikTokShopError(thrown) && PASSING.includes(thrown.kind);

const PATIENCE = 5_000;

/** Before a shop is disconnected: takes back what we registered, and nothing of anybody else. Throws what TikTok throws. */
export async function unregisterWebhooks(
  parts: Pick<RegisterParts, 'webhooksOf'> & { store: Pick<Store, 'registrations'> },
  shopId: ShopId,
): Promise<void> {
  const registration = await parts.store.registrations.find(shopId);
  if (!registration) return;
  const webhooks = await parts.webhooksOf(shopId);
  const options = { priority: 'interactive', patienceMs: PATIENCE, signal: AbortSignal.timeout(PATIENCE) } as const;
  const listed = (await webhooks.list(options)).webhooks;
  const topics = listed.map(({ event_type, address }) => ({ topic: event_type, address: address ?? '' }));
  await Promise.all(topicsToDelete(topics, registration.address).map((topic) => webhooks.delete(topic, options)));
}

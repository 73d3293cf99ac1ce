import type { ShopId } from '@order-manager/domain';
import { checkEnd, checkGrant } from '../connect/check-grant.ts';
import type { JobHandler } from '../jobs/queue.ts';
import type { Environment } from '../store/store.ts';
import type { SyncParts } from '../sync/sync-parts.ts';
import { registerWebhooks } from '../webhooks/register-webhooks.ts';
import { tidyInbox } from '../webhooks/tidy-inbox.ts';
import { workInbox } from '../webhooks/work-inbox.ts';
import type { HandlerParts } from './job-handlers.ts';

export type WebhookHandlerParts = {
  /** Where TikTok may send webhooks; null where it has no way to this desk. */
  webhookAddress(environment: Environment): string | null;
  /** What was kept or given up; a sentence for the log. */
  noticeInbox(facts: object, sentence: string): void;
};

/** The jobs around webhooks: work what came in, have it sent here, keep the inbox small. */
export function webhookHandlers(
  parts: HandlerParts,
  sync: SyncParts,
  shopOf: (payload: unknown) => ShopId,
): Record<'webhook' | 'register-webhooks' | 'tidy-inbox', JobHandler> {
  const inbox = {
    ...sync,
    store: parts.store,
    checkGrant: (shopId: ShopId) => checkGrant(parts, shopId),
    checkEnd: (shopId: ShopId, told: number | null) => checkEnd(parts, shopId, told),
  };
  const register = {
    ...parts,
    webhooksOf: async (shopId: ShopId) => (await parts.clients.forShop(shopId)).api.webhooks,
  };
  return {
    webhook: ({ payload }) => workInbox(inbox, shopOf(payload)),
    'register-webhooks': ({ payload }) => registerWebhooks(register, shopOf(payload)),
    'tidy-inbox': () => tidyInbox({ ...parts, tell: parts.noticeInbox }),
  };
}

import type { ShopId } from '@order-manager/domain';
import type { ShopClient } from '@order-manager/tiktok-shop';
import { ProblemError } from '../problem-error.ts';
import type { ConnectParts } from './connect-parts.ts';
import { problemOf } from './problem-of.ts';

export type AskParts = Pick<ConnectParts, 'clients' | 'now'>;

/** Asks a shop's API for something that is only looked at. What TikTok refuses becomes a `ProblemError` with its reason. */
export async function askTikTok<Answer>(
  { clients, now }: AskParts,
  shopId: ShopId,
  ask: (api: ShopClient) => Promise<Answer>,
): Promise<Answer> {
  const { api, connection } = await clients.forShop(shopId);
  try {
    return await ask(api);
  } catch (thrown) {
    const { host } = await clients.forConnection(connection.id);
    const { code, facts, details } = problemOf(thrown, { at: now(), host });
    throw new ProblemError(code, facts, details);
  }
}

/** Somebody waits for it. */
export const SOON = { priority: 'interactive', patienceMs: 10_000 } as const;

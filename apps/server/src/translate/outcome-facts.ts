import type { OutcomeFacts } from '@order-manager/domain';
import type { TikTokShopError } from '@order-manager/tiktok-shop';

/** What TikTok's support asks for; never a secret, never an address. */
export function outcomeFacts({ facts }: TikTokShopError): OutcomeFacts {
  return {
    ...(facts.code ? { tiktokCode: facts.code } : {}),
    ...(facts.tiktokMessage ? { tiktokMessage: facts.tiktokMessage } : {}),
    ...(facts.requestId ? { requestId: facts.requestId } : {}),
  };
}

import type { LabelAnswer } from '@order-manager/domain';
import { classifyDocumentCode, type DocumentReason, type TikTokShopError } from '@order-manager/tiktok-shop';

/** What a failed call for a shipping document means: ask again soon, or a reason why asking again is of no use. */
export function translateLabelError(error: TikTokShopError): LabelAnswer {
  switch (error.kind) {
    case 'refused':
      return ANSWER_OF[classifyDocumentCode(error.facts.code ?? 0)];
    case 'scope-missing':
    case 'ip-not-allowed':
      return 'permission';
    case 'deauthorized':
    case 'refresh-token':
    case 'app-key':
    case 'app-secret':
    case 'shop-inactive':
    case 'seller-inactive':
      return 'authorisation';
    default:
      return 'busy';
  }
}

const ANSWER_OF: Readonly<Record<DocumentReason, LabelAnswer>> = {
  'not-ready': 'not-ready',
  // Also answered for some seconds after a ship call that succeeded: patience first, a verdict later.
  'not-shipped-yet': 'not-ready',
  'already-picked-up': 'collected',
  'already-shipped': 'collected',
  cancelled: 'cancelled',
  'seller-shipping': 'seller-shipping',
  'fulfilled-by-tiktok': 'by-tiktok',
  'after-sale-pending': 'buyer-asks-to-cancel',
  'no-shipping-facts': 'refused',
  'no-warehouse': 'refused',
  'not-of-shop': 'refused',
  permission: 'permission',
  parameter: 'refused',
  system: 'busy',
  unknown: 'refused',
};

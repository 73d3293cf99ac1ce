import type { ShipAnswer, ShipRefusal } from '@order-manager/domain';
import { classifyShipCode, type ErrorKind, type ShipReason, type TikTokShopError } from '@order-manager/tiktok-shop';
import { outcomeFacts } from './outcome-facts.ts';

/** What a failed ship call means for the parcel: shipped before, refused, never reached the shop, or nobody knows. */
export function translateShipError(error: TikTokShopError): ShipAnswer {
  const facts = outcomeFacts(error);
  if (error.kind === 'refused') return translateShipCode(error.facts.code ?? 0, facts);
  if (error.facts.mayHaveHappened) return { kind: 'unknown', facts };
  const reason = REASON_OF_KIND[error.kind];
  return reason ? { kind: 'not-executed', reason, facts } : { kind: 'unknown', facts };
}

/** The same for a code alone, as the batch call lists them. */
export function translateShipCode(code: number, facts: ReturnType<typeof outcomeFacts>): ShipAnswer {
  const reason = classifyShipCode(code);
  if (reason === 'already-shipped' || reason === 'label-already-bought') return { kind: 'already-shipped', facts };
  if (reason === 'system' || reason === 'unknown') return { kind: 'unknown', facts };
  return { kind: 'refused', reason: REFUSAL_OF[reason], facts };
}

/** Turned away at the gateway: certain not to have happened. */
const REASON_OF_KIND: Partial<Record<ErrorKind, ShipRefusal>> = {
  clock: 'clock',
  'app-key': 'authorisation',
  'app-secret': 'authorisation',
  signature: 'authorisation',
  'token-invalid': 'authorisation',
  'token-expired': 'authorisation',
  deauthorized: 'authorisation',
  'refresh-token': 'authorisation',
  'scope-missing': 'permission',
  'cipher-missing': 'authorisation',
  'cipher-unexpected': 'authorisation',
  'cipher-invalid': 'authorisation',
  'shop-id-invalid': 'authorisation',
  'ip-not-allowed': 'permission',
  'invalid-path': 'parameters',
  'invalid-method': 'parameters',
  'version-retired': 'parameters',
  'bad-parameter': 'parameters',
  'rate-limited': 'rate-limited',
  'hourly-budget': 'rate-limited',
  'shop-inactive': 'authorisation',
  'seller-inactive': 'authorisation',
  network: 'unreachable',
  aborted: 'unreachable',
};

const REFUSAL_OF: Readonly<
  Record<Exclude<ShipReason, 'already-shipped' | 'label-already-bought' | 'system' | 'unknown'>, ShipRefusal>
> = {
  'not-shipped-yet': 'wrong-status',
  'on-hold': 'on-hold',
  cancelled: 'cancelled',
  'after-sale-pending': 'buyer-asks-to-cancel',
  'fulfilled-by-tiktok': 'by-tiktok',
  'not-of-shop': 'not-of-this-shop',
  'not-a-package': 'wrong-status',
  'package-incomplete': 'wrong-status',
  'several-packages': 'must-split',
  frozen: 'wrong-status',
  'not-allowed': 'wrong-status',
  'not-in-this-market': 'wrong-market',
  'not-seller-shipping': 'wrong-status',
  'tracking-invalid': 'tracking',
  'tracking-duplicate': 'tracking-used',
  'tracking-update-closed': 'tracking',
  'pickup-slot': 'pickup-slot',
  address: 'address',
  'product-name': 'parameters',
  'too-large': 'size-or-weight',
  'too-heavy': 'size-or-weight',
  'too-many-items': 'too-many-items',
  'must-split': 'must-split',
  'cannot-split': 'must-split',
  combined: 'wrong-status',
  'shipping-service': 'not-served',
  'invoice-missing': 'invoice',
  carrier: 'carrier',
  permission: 'permission',
  parameter: 'parameters',
};

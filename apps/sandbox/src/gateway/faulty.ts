import type { FaultKind, FaultRule } from '../control/fault-rule.ts';
import { type Mischief, NO_MISCHIEF } from './call.ts';
import { GATEWAY, type Refusal } from './refusal.ts';

/** The refusal that a fault rule puts in place of the endpoint, or nothing. */
export function refusalByFault(faults: FaultRule[]): Refusal | undefined {
  for (const fault of faults) {
    const refusal = refusalOf(fault);
    if (refusal) return refusal;
  }
  return undefined;
}

function refusalOf(fault: FaultRule): Refusal | undefined {
  if (fault.kind === 'business_error') {
    return {
      status: fault.status ?? 200,
      code: fault.code ?? 21001011,
      message: fault.message ?? RETRY_WORDS,
      data: {},
    };
  }
  return REFUSALS[fault.kind];
}

const RETRY_WORDS = 'System process error, please try again later.';

const REFUSALS: Partial<Record<FaultKind, Refusal>> = {
  rate_limit: GATEWAY.tooMany,
  hourly_budget: GATEWAY.hourlyBudget,
  expired_token: GATEWAY.expiredToken,
  revoked_grant: GATEWAY.revokedToken,
  missing_scope: GATEWAY.missingScope,
  ip_not_allowed: GATEWAY.ipNotAllowed,
  shop_inactive: GATEWAY.shopInactive,
  seller_inactive: GATEWAY.sellerInactive,
  internal_error: GATEWAY.internal,
};

/** What the endpoint itself has to play. */
export function mischiefOf(faults: FaultRule[]): Mischief {
  const first = (kind: FaultKind) => faults.find((fault) => fault.kind === kind);
  if (faults.length === 0) return NO_MISCHIEF;
  const damage = faults.flatMap((fault) => DAMAGE[fault.kind] ?? [])[0];
  const unknownStatus = first('unknown_status');
  return {
    isBatchWhole: first('batch_fails_whole') !== undefined,
    isDocumentUrlEmpty: first('empty_doc_url') !== undefined,
    hasDuplicateRows: first('duplicate_rows') !== undefined,
    staleFor: first('stale_reads') ? (first('stale_reads')?.milliseconds ?? 5000) : 0,
    hasNoShops: first('no_shops') !== undefined,
    ...(damage ? { documentDamage: damage } : {}),
    ...(unknownStatus ? { unknownStatus: unknownStatus.message ?? 'SORTED_BY_ROBOT' } : {}),
  };
}

const DAMAGE: Partial<Record<FaultKind, 'html' | 'empty' | 'truncated'>> = {
  html_document: 'html',
  empty_document: 'empty',
  truncated_document: 'truncated',
};

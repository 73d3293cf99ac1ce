/** Everything that can go wrong on purpose. */
export const FAULT_KINDS = [
  'rate_limit',
  'hourly_budget',
  'server_error_before',
  'server_error_after',
  'timeout_before',
  'timeout_after',
  'reset_before',
  'reset_after',
  'slow',
  'truncated_json',
  'html_document',
  'empty_document',
  'truncated_document',
  'empty_doc_url',
  'expired_token',
  'revoked_grant',
  'missing_scope',
  'ip_not_allowed',
  'shop_inactive',
  'seller_inactive',
  'internal_error',
  'business_error',
  'no_shops',
  'clock_offset',
  'batch_fails_whole',
  'duplicate_rows',
  'stale_reads',
  'unknown_status',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** One wish for trouble: what, for which calls, how often. */
export type FaultRule = {
  id: number;
  kind: FaultKind;
  method?: string;
  /** A part of the path. */
  path?: string;
  packageId?: string;
  shopId?: string;
  /** Calls that still pass unharmed before the rule begins. */
  skip: number;
  /** Times the rule may still fire; nothing means for ever. */
  left?: number;
  /** Between 0 and 1; drawn from the town's seed. */
  probability: number;
  /** HTTP status of a server error. */
  status?: number;
  /** Length of a delay, a hang, a lag, or of the clock's error (which may be negative). */
  milliseconds?: number;
  /** TikTok's number and words of a business error, the status text of `unknown_status`, seconds of `Retry-After`. */
  code?: number;
  message?: string;
  retryAfter?: number;
  hits: number;
};

export type FaultTarget = { method: string; path: string; shopId?: string; packageIds: string[] };

/** The rules that fire for a call; firing is counted. `draw` gives numbers of `[0, 1)`. */
export function takeFaults(rules: FaultRule[], target: FaultTarget, draw: () => number): FaultRule[] {
  return rules.filter((rule) => fits(rule, target) && fires(rule, draw));
}

function fits(rule: FaultRule, target: FaultTarget): boolean {
  if (rule.method && rule.method !== target.method) return false;
  if (rule.path && !target.path.includes(rule.path)) return false;
  if (rule.shopId && rule.shopId !== target.shopId) return false;
  return !rule.packageId || target.packageIds.includes(rule.packageId);
}

function fires(rule: FaultRule, draw: () => number): boolean {
  if (rule.left === 0) return false;
  if (rule.skip > 0) {
    rule.skip -= 1;
    return false;
  }
  if (rule.probability < 1 && draw() >= rule.probability) return false;
  if (rule.left !== undefined) rule.left -= 1;
  rule.hits += 1;
  return true;
}

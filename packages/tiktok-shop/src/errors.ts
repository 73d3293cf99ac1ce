/** Every way a call can fail, each with another next step. */
export const errorKinds = [
  /** Our clock is too far from TikTok's. */
  'clock',
  'app-key',
  'app-secret',
  'signature',
  'token-invalid',
  'token-expired',
  /** The seller or TikTok took the authorization back. */
  'deauthorized',
  'scope-missing',
  'cipher-missing',
  'cipher-unexpected',
  'cipher-invalid',
  'shop-id-invalid',
  'ip-not-allowed',
  'invalid-path',
  'invalid-method',
  'version-retired',
  'bad-parameter',
  'rate-limited',
  'hourly-budget',
  'shop-inactive',
  'seller-inactive',
  /** TikTok could not do it now: 5xx, overload, internal error. */
  'busy',
  'timeout',
  'network',
  /** The caller gave up waiting. */
  'aborted',
  /** No JSON, half a JSON, nothing at all, or not the promised shape. */
  'unreadable-answer',
  /** A business code of the endpoint; `code` has the number. */
  'refused',
  /** The authorization code is wrong, used or too old. */
  'auth-code',
  /** The refresh token is unknown, expired or revoked. */
  'refresh-token',
  /** The client itself was given a setting it must not use. */
  'setting',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

export type UnreadableReason = 'empty' | 'truncated' | 'not-json' | 'shape' | 'redirect' | 'page-token-repeats';

export type ErrorFacts = {
  kind: ErrorKind;
  method: string;
  /** The path alone: a URL would hold the app key, the cipher or the secret. */
  path: string;
  httpStatus?: number | undefined;
  /** TikTok's number, 0 when the answer itself could not be used. */
  code?: number | undefined;
  /** TikTok's words, with our secrets taken out. */
  tiktokMessage?: string | undefined;
  requestId?: string | undefined;
  /** True when a write may have taken effect although it failed: read before doing it again. */
  mayHaveHappened: boolean;
  retryAfterMs?: number | undefined;
  /** Epoch milliseconds from which another try makes sense. */
  retryAt?: number | undefined;
  /** TikTok's clock minus ours, in milliseconds; positive when ours is behind. */
  clockSkewMs?: number | undefined;
  /** What was wrong with an unreadable answer. */
  unreadable?: UnreadableReason | undefined;
  /** The word of the operating system or of TLS, such as ECONNREFUSED. */
  networkCode?: string | undefined;
};

/** The only error this package throws on purpose; `facts` say what is known, and never hold a secret or a token. */
export class TikTokShopError extends Error {
  readonly facts: Readonly<ErrorFacts>;

  constructor(facts: ErrorFacts) {
    super(describe(facts));
    this.name = 'TikTokShopError';
    this.facts = facts;
  }

  get kind(): ErrorKind {
    return this.facts.kind;
  }
}

/** Tells whether something thrown is an error of this package, of the given kind if one is named. */
export function isTikTokShopError(thrown: unknown, kind?: ErrorKind): thrown is TikTokShopError {
  return thrown instanceof TikTokShopError && (kind === undefined || thrown.facts.kind === kind);
}

/** For the log. TikTok's own words are left to `facts`: they may repeat what a buyer typed. */
function describe(facts: ErrorFacts): string {
  const answer = [
    facts.httpStatus && `HTTP ${facts.httpStatus}`,
    facts.code && `code ${facts.code}`,
    facts.networkCode,
    facts.unreadable,
    facts.requestId && `request ${facts.requestId}`,
  ].filter(Boolean);
  return `${facts.kind}: ${facts.method} ${facts.path}${answer.length > 0 ? ` (${answer.join(', ')})` : ''}`;
}

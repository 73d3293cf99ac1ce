import type { Problem, ProblemCode } from '@order-manager/contract';
import type { Instant, PermissionName } from '@order-manager/domain';
import {
  clockDirection,
  type ErrorFacts,
  type ErrorKind,
  isTikTokShopError,
  type TikTokShopError,
} from '@order-manager/tiktok-shop';
import { ProblemError } from '../problem-error.ts';
import type { StoredProblem } from '../store/store.ts';

type Where = { at: Instant /** Host that was called, without its path. */; host: string };

/**
 * Whatever went wrong on the way to TikTok, as a problem a person can act on.
 * Facts per code: `access-denied` {permissions: Partner Center names}, `clock-off` {offByMs, direction: "ahead" | "behind" (this computer's clock)},
 * `unreachable` {host, reason}, `wrong-region-host` {host}, `tiktok-busy` and `rate-limited` {retryAt?}, `shop-inactive` {who},
 * `token-expired` {which: "access" | "refresh"}. Anything that is no TikTok error is `internal`.
 */
export function problemOf(thrown: unknown, { at, host }: Where): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  if (!isTikTokShopError(thrown)) return { code: 'internal', facts: {}, details: null };
  return { ...worded(thrown.facts, host), details: detailsOf(thrown, at) };
}

/** The same, in the shape the store keeps. */
export const storedProblemOf = (thrown: unknown, where: Where): StoredProblem => problemOf(thrown, where);

type Worded = Pick<Problem, 'code' | 'facts'>;

function worded(facts: ErrorFacts, host: string): Worded {
  if (isFromTokenHost(facts)) return atTokenHost(facts) ?? byKind(facts, host);
  return byKind(facts, host);
}

const isFromTokenHost = ({ path }: ErrorFacts) => path.startsWith('/api/v2/token/');

/** The token host has few numbers on record: words decide where they can, and a number nobody knows is most likely the secret. */
function atTokenHost(facts: ErrorFacts): Worded | null {
  const words = facts.tiktokMessage?.toLowerCase() ?? '';
  const isUnclear = facts.kind === 'refused' || facts.kind === 'bad-parameter';
  if (isUnclear && /secret/.test(words)) return plain('wrong-secret');
  if (isUnclear && /auth[_ ]?code|authorization code/.test(words)) return plain('invalid-authorization-code');
  if (facts.kind === 'refused') return { code: 'wrong-secret', facts: { certain: false } };
  return null;
}

function byKind(facts: ErrorFacts, host: string): Worded {
  switch (facts.kind) {
    case 'clock':
      return { code: 'clock-off', facts: clockFacts(facts) };
    case 'scope-missing':
      return { code: 'access-denied', facts: { permissions: [permissionOfPath(facts.path)] } };
    case 'network':
      return { code: 'unreachable', facts: { host, reason: facts.networkCode ?? 'network' } };
    case 'timeout':
      return { code: 'unreachable', facts: { host, reason: 'timeout' } };
    case 'busy':
    case 'rate-limited':
    case 'hourly-budget':
      return { code: facts.kind === 'busy' ? 'tiktok-busy' : 'rate-limited', facts: retryFacts(facts) };
    case 'unreadable-answer':
      return unreadable(facts, host);
    case 'invalid-path':
    case 'invalid-method':
    case 'version-retired':
      return { code: 'wrong-region-host', facts: { host } };
    case 'refresh-token':
      return facts.code === 36004001
        ? { code: 'token-expired', facts: { which: 'refresh' } }
        : plain('authorisation-withdrawn');
    case 'shop-inactive':
    case 'seller-inactive':
      return { code: 'shop-inactive', facts: { who: facts.kind === 'shop-inactive' ? 'shop' : 'seller' } };
    default:
      return plain(CODE_OF[facts.kind]);
  }
}

type Spoken =
  | 'clock'
  | 'scope-missing'
  | 'network'
  | 'timeout'
  | 'busy'
  | 'rate-limited'
  | 'hourly-budget'
  | 'unreadable-answer'
  | 'invalid-path'
  | 'invalid-method'
  | 'version-retired'
  | 'refresh-token'
  | 'shop-inactive'
  | 'seller-inactive';

const CODE_OF: Readonly<Record<Exclude<ErrorKind, Spoken>, ProblemCode>> = {
  'app-key': 'wrong-app-key',
  'app-secret': 'wrong-secret',
  // Our signing is proved by vectors, so a signature that does not fit was made with another secret.
  signature: 'wrong-secret',
  'token-invalid': 'token-refused',
  'token-expired': 'token-expired',
  deauthorized: 'authorisation-withdrawn',
  'cipher-missing': 'wrong-shop-cipher',
  'cipher-unexpected': 'tiktok-refused',
  'cipher-invalid': 'wrong-shop-cipher',
  'shop-id-invalid': 'tiktok-refused',
  'ip-not-allowed': 'ip-not-allowed',
  'bad-parameter': 'tiktok-refused',
  aborted: 'unreachable',
  refused: 'tiktok-refused',
  'auth-code': 'invalid-authorization-code',
  setting: 'internal',
};

const plain = (code: ProblemCode): Worded => ({ code, facts: {} });

function clockFacts({ clockSkewMs, tiktokMessage }: ErrorFacts): Problem['facts'] {
  if (clockSkewMs !== undefined && Math.abs(clockSkewMs) >= 1000) {
    return { offByMs: Math.abs(clockSkewMs), direction: clockSkewMs > 0 ? 'behind' : 'ahead' };
  }
  const direction = clockDirection(tiktokMessage ?? '');
  return direction ? { direction } : {};
}

const retryFacts = ({ retryAt }: ErrorFacts): Problem['facts'] => (retryAt === undefined ? {} : { retryAt });

/** A web page where JSON should be comes from another server: a wrong host, a proxy, a sign-in page of the network. */
const unreadable = ({ unreadable: reason }: ErrorFacts, host: string): Worded =>
  reason === 'not-json' || reason === 'redirect'
    ? { code: 'wrong-region-host', facts: { host } }
    : { code: 'tiktok-busy', facts: { reason: reason ?? 'unreadable' } };

const PERMISSION_BY_PATH: readonly (readonly [string, PermissionName])[] = [
  ['/authorization/', 'Shop Authorized Information'],
  ['/event/', 'Shop Authorized Information'],
  ['/seller/', 'Shop Authorized Information'],
  ['/order/', 'Order Information'],
  ['/fulfillment/', 'Fulfillment'],
  ['/logistics/', 'Logistics'],
  ['/product/', 'Product'],
  ['/finance/', 'Finance'],
  ['/return_refund/', 'Return & Refund'],
];

/** Where parcels have been lies among the paths of one permission and is opened by another. */
const TRACKING = /^\/fulfillment\/\d+\/orders\/[^/]+\/tracking$/;

/** The permission, by its Partner Center name, that opens an endpoint. */
export function permissionOfPath(path: string): PermissionName {
  if (TRACKING.test(path)) return 'Logistics';
  return PERMISSION_BY_PATH.find(([start]) => path.startsWith(start))?.[1] ?? 'Shop Authorized Information';
}

const detailsOf = ({ facts }: TikTokShopError, at: Instant): Problem['details'] => ({
  tiktokCode: facts.code ?? null,
  tiktokMessage: facts.tiktokMessage ?? null,
  requestId: facts.requestId ?? null,
  at,
});

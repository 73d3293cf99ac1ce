import type { ProblemCode, QuickConnect } from '@order-manager/contract';
import { type CallbackProblem, type Instant, takeCallbackUrlApart } from '@order-manager/domain';
import { ProblemError } from '../problem-error.ts';
import type { Environment, LinkStore } from '../store/store.ts';
import { hashCode } from './code-hash.ts';
import type { DemoShop } from './connect-parts.ts';
import { isStateOf } from './link-state.ts';

/** All that is needed to ask TikTok for tokens. */
export type Credentials = {
  environment: Environment;
  appKey: string;
  appSecret: string;
  code: string;
  shopRegion: string | null;
  /** When the authorisation link of this code was opened from here, if it was. */
  linkOpenedAt: Instant | null;
};

type Parts = {
  links: Pick<LinkStore, 'find' | 'findByArrival' | 'isCodeUsed'>;
  demo: DemoShop | null;
  demoAppKey: string;
};

/** What the person gave: a pasted URL, or a code that arrived at `/connect`. Throws a `ProblemError` that says what is wrong with it. */
export async function readPaste(parts: Parts, request: QuickConnect, browserId: string | null): Promise<Credentials> {
  const { appSecret, ...found } = request.arrivalId
    ? await fromArrival(parts, request.arrivalId, request.appSecret, browserId)
    : { ...(await fromUrl(parts, request.callbackUrl ?? '')), appSecret: request.appSecret };
  if (!appSecret) throw new ProblemError('bad-request', { field: 'appSecret' });
  return { ...found, appSecret, environment: environmentOf(parts, found.appKey) };
}

/** The demo's app key leads to the demo; every other one to TikTok. */
export function environmentOf({ demo, demoAppKey }: Pick<Parts, 'demo' | 'demoAppKey'>, appKey: string): Environment {
  if (appKey !== demoAppKey) return 'live';
  if (!demo) throw new ProblemError('demo-is-off');
  return 'demo';
}

/** A code works once, and TikTok's refusal would not say that it was us who used it. */
export async function refuseUsedCode({ links }: Pick<Parts, 'links'>, code: string): Promise<void> {
  if (await links.isCodeUsed(hashCode(code))) throw new ProblemError('code-used-here');
}

const PASTE_PROBLEM: Readonly<Record<CallbackProblem, ProblemCode>> = {
  empty: 'paste-empty',
  'not-a-url': 'paste-not-a-url',
  declined: 'paste-declined',
  'no-app-key': 'paste-no-app-key',
  'no-code': 'paste-no-code',
  'authorise-link': 'paste-authorise-link',
};

async function fromUrl({ links }: Parts, pasted: string) {
  const { appKey, code, shopRegion, state, problem } = takeCallbackUrlApart(pasted);
  if (problem) throw new ProblemError(PASTE_PROBLEM[problem]);
  if (!appKey || !code) throw new ProblemError('paste-no-code');
  const link = state === null ? null : await links.find(state);
  return { appKey, code, shopRegion, linkOpenedAt: link?.openedAt ?? null };
}

async function fromArrival(
  { links }: Parts,
  arrivalId: string,
  appSecret: string | undefined,
  browserId: string | null,
) {
  const link = await links.findByArrival(arrivalId);
  if (!link?.arrival || !browserId || !isStateOf(link.state, browserId)) throw new ProblemError('state-unknown');
  const { code, shopRegion, declined } = link.arrival;
  if (declined || !code) throw new ProblemError('paste-declined');
  return {
    appKey: link.appKey,
    code,
    shopRegion,
    linkOpenedAt: link.openedAt,
    appSecret: appSecret ?? link.appSecret ?? undefined,
  };
}

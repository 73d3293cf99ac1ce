import type { ManualConnect } from '@order-manager/contract';
import type { Instant } from '@order-manager/domain';
import type { Grant } from '@order-manager/tiktok-shop';
import type { Candidate, ConnectParts, Emit, Visitor } from './connect-parts.ts';
import { DEMO_APP_KEY } from './demo-app.ts';
import { finishConnecting } from './finish-connecting.ts';
import { hostsOf, streamParts } from './quick-connect.ts';
import { environmentOf } from './read-paste.ts';
import { type StoppedBy, streamSteps } from './step-stream.ts';

/** Connects with tokens the person already has; the steps begin with the shops. Gives what stopped it, or null. */
export async function manualConnect(
  parts: ConnectParts,
  request: ManualConnect,
  visitor: Visitor,
  emit: Emit,
): Promise<StoppedBy> {
  const environment = environmentOf({ demo: parts.demo, demoAppKey: DEMO_APP_KEY }, request.appKey);
  const hosts = hostsOf(parts, environment);
  const { appKey, appSecret, shopCipher } = request;
  const candidate: Candidate = { environment, appKey, appSecret, grant: grantByHand(request, parts.now()) };
  return streamSteps(
    streamParts(parts, emit, () => hosts.apiUrl),
    (run) => finishConnecting({ parts, candidate, hosts, visitor, run, emit, shopCipher: shopCipher || undefined }),
  );
}

/**
 * Nobody knows when these tokens end. The usual seven days from now are assumed, so that one with a refresh token is
 * renewed in time; one without goes on until TikTok's own answer says that it has ended.
 */
function grantByHand({ accessToken, refreshToken }: ManualConnect, now: Instant): Grant {
  return {
    accessToken,
    accessTokenExpiresAt: now + USUAL_LIFE,
    refreshToken: refreshToken || undefined,
    grantedScopes: [],
  };
}

const USUAL_LIFE = 7 * 24 * 3_600_000;

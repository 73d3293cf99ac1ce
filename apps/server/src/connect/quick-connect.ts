import type { QuickConnect } from '@order-manager/contract';
import { ProblemError } from '../problem-error.ts';
import type { Candidate, ConnectParts, Emit, Visitor } from './connect-parts.ts';
import { DEMO_APP_KEY } from './demo-app.ts';
import { exchangeCode, type HeldGrants } from './exchange-code.ts';
import { finishConnecting } from './finish-connecting.ts';
import type { Hosts } from './hosts.ts';
import { type Credentials, readPaste } from './read-paste.ts';
import { type StepResult, type StoppedBy, streamSteps } from './step-stream.ts';

/** Quick Login: from a pasted callback URL (or an arrived code) to connected shops, told step by step. Gives what stopped it, or null. */
export async function quickConnect(
  parts: ConnectParts,
  held: HeldGrants,
  request: QuickConnect,
  visitor: Visitor,
  emit: Emit,
): Promise<StoppedBy> {
  const seen: { credentials: Credentials | null; hosts: Hosts | null } = { credentials: null, hosts: null };
  const stopped = await streamSteps(
    streamParts(parts, emit, () => seen.hosts?.authUrl),
    async (run) => {
      const credentials = await run('read-url', () => read(parts, request, visitor.browserId));
      const hosts = hostsOf(parts, credentials.environment);
      Object.assign(seen, { credentials, hosts });
      const candidate = await run('exchange-code', () => exchange(parts, held, credentials, hosts));
      await finishConnecting({ parts, candidate, hosts, visitor, run, emit });
    },
  );
  if (seen.credentials && isOver(stopped)) held.drop(seen.credentials);
  return stopped;
}

/** Done, or a stranger: nothing of the grant stays here. */
const isOver = (stopped: StoppedBy) => stopped === null || stopped.code === 'not-the-owner';

/** Where the demo is off its hosts are unknown. */
export function hostsOf(parts: Pick<ConnectParts, 'hostsOf'>, environment: Candidate['environment']): Hosts {
  const hosts = parts.hostsOf(environment);
  if (!hosts) throw new ProblemError('demo-is-off');
  return hosts;
}

/** How the steps reach the screen, the clock and the log. */
export const streamParts = (parts: ConnectParts, emit: Emit, url: () => string | undefined) => ({
  emit,
  now: parts.now,
  host: () => new URL(url() ?? 'https://localhost').host,
  onUnexpected: (thrown: unknown) => parts.log.error({ err: thrown }, 'connecting failed unexpectedly'),
});

async function read(
  parts: ConnectParts,
  request: QuickConnect,
  browserId: string | null,
): Promise<StepResult<Credentials>> {
  const credentials = await readPaste(
    { links: parts.store.links, demo: parts.demo, demoAppKey: DEMO_APP_KEY },
    request,
    browserId,
  );
  const { appKey, shopRegion, environment } = credentials;
  return { value: credentials, facts: { appKey, environment, ...(shopRegion ? { shopRegion } : {}) } };
}

async function exchange(
  parts: ConnectParts,
  held: HeldGrants,
  credentials: Credentials,
  hosts: Hosts,
): Promise<StepResult<Candidate>> {
  const grant = await exchangeCode({ store: parts.store, held, now: parts.now }, credentials, hosts);
  const { environment, appKey, appSecret } = credentials;
  const facts = {
    ...(grant.sellerName ? { sellerName: grant.sellerName } : {}),
    accessTokenExpiresAt: grant.accessTokenExpiresAt,
    ...(grant.refreshTokenExpiresAt ? { authorisationEndsAt: grant.refreshTokenExpiresAt } : {}),
  };
  return { value: { environment, appKey, appSecret, grant }, facts };
}

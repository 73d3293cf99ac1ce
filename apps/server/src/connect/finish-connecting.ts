import { type ConnectionId, missingPermissions, PERMISSIONS, toShopId } from '@order-manager/domain';
import {
  createTikTokShopClient,
  fixedToken,
  type TikTokShopClient,
  type WireAuthorizedShop,
} from '@order-manager/tiktok-shop';
import { ProblemError } from '../problem-error.ts';
import type { Shop } from '../store/store.ts';
import { planShop } from '../worker/plan-jobs.ts';
import type { Candidate, ConnectParts, Emit, Visitor } from './connect-parts.ts';
import type { Hosts } from './hosts.ts';
import { presentShop } from './present-shop.ts';
import { probePermissions } from './probe-permissions.ts';
import { permissionOfPath, problemOf } from './problem-of.ts';
import { readWarehouses } from './read-warehouses.ts';
import { saveConnection } from './save-connection.ts';
import { decideSignIn, type SignInVerdict } from './sign-in-rule.ts';
import type { RunStep, StepResult } from './step-stream.ts';

export type Finish = {
  parts: ConnectParts;
  candidate: Candidate;
  hosts: Hosts;
  visitor: Visitor;
  run: RunStep;
  emit: Emit;
  /** Given by hand; must belong to one of the token's shops. */
  shopCipher?: string | undefined;
};

/** From a fresh grant to a running import: shops, permissions, owner rule, saving, import. Nothing is kept before `sign-in`. */
export async function finishConnecting(finish: Finish): Promise<void> {
  const { parts, candidate, run, emit, visitor } = finish;
  const client = clientOf(finish);
  const shops = await run('find-shops', () => findShops(finish, client));
  await run('check-permissions', () => checkPermissions(candidate, client, shops));
  const saved = await oneAtATime(() => run('sign-in', () => signIn(parts, candidate, visitor, shops)));
  await run('start-import', () => startImport(parts, saved));
  for (const { id } of saved.shops) void readWarehouses(parts, id);
  parts.publish({ type: 'shops' });
  const connection = await parts.store.connections.find(saved.connectionId);
  await emit({ type: 'connected', shops: saved.shops.map((shop) => presentShop(shop, connection)) });
}

const clientOf = ({ candidate: { appKey, appSecret, grant }, hosts, parts }: Finish): TikTokShopClient =>
  createTikTokShopClient({ ...hosts, appKey, appSecret, tokens: fixedToken(grant.accessToken), now: parts.now });

async function findShops(finish: Finish, client: TikTokShopClient): Promise<StepResult<WireAuthorizedShop[]>> {
  const { shopCipher } = finish;
  const shops = await listShops(finish, client);
  if (shops.length === 0) throw new ProblemError('no-authorized-shops');
  if (shopCipher && !shops.some(({ cipher }) => cipher === shopCipher)) throw new ProblemError('wrong-shop-cipher');
  const names = shops.map(({ name, id }) => name || id);
  return { value: shops, facts: { count: shops.length, names, regions: shops.map(({ region }) => region ?? '') } };
}

async function listShops({ candidate, parts, hosts }: Finish, client: TikTokShopClient): Promise<WireAuthorizedShop[]> {
  try {
    return await client.seller.listAuthorizedShops({ priority: 'interactive', patienceMs: 5_000 });
  } catch (thrown) {
    const problem = problemOf(thrown, { at: parts.now(), host: new URL(hosts.apiUrl).host });
    if (problem.code !== 'access-denied') throw thrown;
    const missing = requiredMissing(candidate.grant.grantedScopes);
    const permissions = missing.length > 0 ? missing : [permissionOfPath('/authorization/')];
    throw new ProblemError('access-denied', { permissions }, problem.details);
  }
}

const requiredMissing = (scopes: readonly string[]) =>
  missingPermissions(scopes)
    .filter(({ level }) => level === 'required')
    .map(({ name }) => name as string);

async function checkPermissions(
  { grant }: Candidate,
  client: TikTokShopClient,
  shops: WireAuthorizedShop[],
): Promise<StepResult<void>> {
  const scopes = grant.grantedScopes;
  const refused = scopes.length > 0 ? requiredMissing(scopes) : await probePermissions(client, shops);
  if (refused.length > 0) throw new ProblemError('access-denied', { permissions: refused });
  const missing = missingPermissions(scopes).map(({ name }) => name as string);
  const granted =
    scopes.length === 0 ? [] : PERMISSIONS.map(({ name }) => name as string).filter((name) => !missing.includes(name));
  return { value: undefined, facts: { granted, missing, known: scopes.length > 0 } };
}

type Saved = { connectionId: ConnectionId; shops: Shop[] };

async function signIn(
  parts: ConnectParts,
  candidate: Candidate,
  { signedIn, pendingSessionId }: Visitor,
  authorized: WireAuthorizedShop[],
): Promise<StepResult<Saved>> {
  const verdict = await askOwnerRule(parts, candidate, signedIn?.role ?? null, authorized);
  if (verdict === 'refused') throw new ProblemError('not-the-owner');
  const own = candidate.environment === 'demo' ? await withoutLiveShops(parts, authorized) : authorized;
  const saved = await saveConnection(parts.store, candidate, own, parts.now());
  const role = verdict === 'demo' ? 'demo' : 'owner';
  if (signedIn?.role !== role) await parts.sessions.activate(pendingSessionId, role);
  return { value: saved, facts: { role, how: verdict } };
}

/** Anybody may try the demo; a rehearsal shop under the id of a real one must not take its place. */
async function withoutLiveShops({ store }: ConnectParts, authorized: WireAuthorizedShop[]) {
  const live = await store.shops.list({ environment: 'live', includeDisconnected: true });
  const own = authorized.filter(({ id }) => !live.some((shop) => shop.id === toShopId(id)));
  if (own.length === 0) throw new ProblemError('not-allowed', { reason: 'live-shop' });
  return own;
}

async function askOwnerRule(
  { store }: ConnectParts,
  { environment }: Candidate,
  signedInAs: 'owner' | 'demo' | null,
  authorized: WireAuthorizedShop[],
): Promise<SignInVerdict> {
  const connections = await store.connections.list();
  const ours = await store.shops.list({ environment: 'live', includeDisconnected: true });
  return decideSignIn({
    environment,
    signedInAs,
    hasOwner: connections.some((connection) => connection.environment === 'live'),
    provesOurShop: authorized.some(({ id }) => ours.some((shop) => shop.id === toShopId(id))),
  });
}

async function startImport({ queue }: ConnectParts, { connectionId, shops }: Saved): Promise<StepResult<void>> {
  for (const { id } of shops) await planShop(queue, id);
  await queue.add({ kind: 'refresh-token', key: connectionId, payload: { connectionId } });
  return { value: undefined, facts: { shops: shops.length } };
}

/** Two first logins at the same moment must not both become the owner. */
let turn: Promise<unknown> = Promise.resolve();
function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => undefined);
  return mine;
}

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DeskEvent } from '@order-manager/contract';
import {
  type ConnectionId,
  type OrderId,
  type PackageId,
  type ShopId,
  takeCallbackUrlApart,
  toOrderId,
  toPackageId,
  toShopId,
} from '@order-manager/domain';
import { type FaultRule, type Sandbox, type SandboxOptions, startSandbox, type Town } from '@order-manager/sandbox';
import {
  createAuthorization,
  createLimiter,
  createTikTokShopClient,
  fixedToken,
  type Grant,
  type TikTokShopClient,
} from '@order-manager/tiktok-shop';
import { type LabelVault, labelVault } from '../../actions/label/label-vault.ts';
import { storedProblemOf } from '../../connect/problem-of.ts';
import type { Job, JobHandler, JobKind } from '../../jobs/queue.ts';
import { createSealer } from '../../security/sealer.ts';
import { openStore } from '../../store/open-store.ts';
import type { Sealer } from '../../store/sealer.ts';
import type { Shop, Store } from '../../store/store.ts';
import type { FoundGaps } from '../../sync/sync-parts.ts';
import { download } from '../download.ts';
import { type HandlerParts, jobHandlers } from '../job-handlers.ts';

/** Pauses of minutes become seconds; the order in which things happen stays. */
export const FASTER = 20;
export const sleep = (milliseconds: number): Promise<void> => wait(milliseconds / FASTER);

type OrderRecord = Town['orders'] extends Map<string, infer Record> ? Record : never;

/** A whole desk without its screens: the real store, client and handlers, connected to a rehearsal town of its own. */
export type Rehearsal = {
  sandbox: Sandbox;
  store: Store;
  dataDir: string;
  sealer: Sealer;
  key: Uint8Array;
  grant: Grant;
  vault: LabelVault;
  clients: HandlerParts['clients'];
  shops: Shop[];
  events: DeskEvent[];
  unknownWords: string[];
  /** What the log would say of checks that found something. */
  gaps: FoundGaps[];
  /** Jobs that were asked for and not done yet. */
  waiting: Job[];
  town(): Town;
  /** The first one of its region, where the town's levers put new orders. */
  shopOf(region: string): Shop;
  /** What TikTok holds of a shop. */
  townOrders(shopId: ShopId): OrderRecord[];
  /** The handlers of one more worker, under a name of its own. */
  worker(owner?: string, changes?: Partial<HandlerParts>): Record<JobKind, JobHandler>;
  /** New orders at TikTok, read by the desk. Gives their ids. */
  receive(count: number, wishes?: object, region?: string): Promise<OrderId[]>;
  /** Ships orders as Seller Center would, and lets the desk read them again. Gives their packages. */
  shipElsewhere(orderIds: readonly OrderId[], region?: string): Promise<PackageId[]>;
  fault(...rules: (Partial<FaultRule> & { kind: FaultRule['kind'] })[]): Promise<void>;
  noFaults(): Promise<void>;
  /** One of the town's levers: `POST` unless named otherwise. */
  lever(path: string, given: unknown, method?: string): Promise<unknown>;
  close(): Promise<void>;
};

/** Nothing happens by itself within the life of a test, unless it asks for it. */
const QUIET: SandboxOptions = { orders: 0, regions: ['MY'], labelDelay: { from: 0, to: 0 }, lifeSpeed: 0.001 };

/** The handlers of a process that shares nothing with this one but the data folder and the town. */
export function runHandlers(
  given: { store: Store; dataDir: string; accessToken: string; owner: string } & Pick<
    Sandbox,
    'origin' | 'appKey' | 'appSecret'
  >,
): Record<JobKind, JobHandler> {
  const { store, dataDir, owner, origin } = given;
  return jobHandlers({
    store,
    owner,
    clients: clientsOf(store, openClient(given, given)),
    vault: labelVault(dataDir, createSealer(randomBytes(32))),
    download,
    sleep,
    now: Date.now,
    queue: { add: async () => undefined },
    publish: () => undefined,
    noticeUnknown: () => undefined,
    noticeGaps: () => undefined,
    onImported: () => undefined,
    noticeInbox: () => undefined,
    webhookAddress: () => null,
    problemOf: (error, at) => storedProblemOf(error, { at, host: new URL(origin).host }),
  });
}

export async function openRehearsal(options: SandboxOptions = {}): Promise<Rehearsal> {
  const sandbox = await startSandbox({ ...QUIET, ...options });
  const dataDir = await mkdtemp(join(tmpdir(), 'rehearsal-'));
  const key = randomBytes(32);
  const sealer = createSealer(key);
  const store = await openStore({ databaseUrl: null, dataDir, sealer, now: Date.now });
  const grant = await authorise(sandbox);
  const client = openClient(sandbox, grant);
  const shops = await connect(store, sandbox, grant, client);
  const clients = clientsOf(store, client);
  const vault = labelVault(dataDir, sealer);
  const events: DeskEvent[] = [];
  const unknownWords: string[] = [];
  const gaps: FoundGaps[] = [];
  const waiting: Job[] = [];
  const lever = leverOf(sandbox);
  const desk: Rehearsal = {
    sandbox,
    store,
    dataDir,
    sealer,
    key,
    grant,
    vault,
    clients,
    shops,
    events,
    unknownWords,
    gaps,
    waiting,
    town: () => sandbox.control.town,
    shopOf: (region) => firstShop(sandbox, shops, region),
    townOrders: (shopId) => [...sandbox.control.town.orders.values()].filter((order) => order.shopId === shopId),
    worker: (owner = 'worker-1', changes = {}) =>
      jobHandlers({
        store,
        clients,
        vault,
        download,
        owner,
        sleep,
        now: Date.now,
        queue: { add: async (job) => void waiting.push(job) },
        publish: (event) => events.push(event),
        noticeUnknown: (_, word) => unknownWords.push(word),
        noticeGaps: (found) => gaps.push(found),
        onImported: () => undefined,
        noticeInbox: () => undefined,
        webhookAddress: () => null,
        problemOf: (error, at) => storedProblemOf(error, { at, host: new URL(sandbox.origin).host }),
        ...changes,
      }),
    receive: (count, wishes, region) => receive(desk, count, wishes, region),
    shipElsewhere: (orderIds, region) => shipElsewhere(desk, orderIds, region),
    fault: async (...rules) => void (await lever('faults', rules)),
    noFaults: async () => void (await lever('faults', undefined, 'DELETE')),
    lever,
    close: async () => {
      await store.close();
      await sandbox.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return desk;
}

async function receive(desk: Rehearsal, count: number, wishes: object = {}, region = 'MY'): Promise<OrderId[]> {
  const made = (await desk.lever('orders', { count, region, ...wishes })) as { orders: { id: string }[] };
  const { id } = desk.shopOf(region);
  await desk.worker('reader', { now: () => Date.now() + 2000 }).poll(jobOf('poll', { shopId: id }), NEVER);
  return made.orders.map((order) => toOrderId(order.id));
}

async function shipElsewhere(desk: Rehearsal, orderIds: readonly OrderId[], region = 'MY'): Promise<PackageId[]> {
  const { id } = desk.shopOf(region);
  const { api } = await desk.clients.forShop(id);
  const packages = orderIds.flatMap((orderId) => desk.town().orders.get(orderId)?.packageIds ?? []);
  await Promise.all(packages.map((packageId) => api.shipments.ship(packageId, {})));
  await desk.worker('reader')['refresh-open'](jobOf('refresh-open', { shopId: id }), NEVER);
  return packages.map(toPackageId);
}

/** A signal that nobody gives. */
export const NEVER = new AbortController().signal;

export const jobOf = (kind: JobKind, payload: object): Job => ({ kind, key: JSON.stringify(payload), payload });

function firstShop({ control }: Sandbox, shops: readonly Shop[], region: string): Shop {
  const first = control.town.shops.find(({ shop }) => shop.region === region)?.shop.id;
  const found = shops.find(({ id }) => id === first);
  if (!found) throw new Error(`the town has no shop in ${region}`);
  return found;
}

/** A client whose second chances come soon. */
export function openClient(
  { origin, appKey, appSecret }: Pick<Sandbox, 'origin' | 'appKey' | 'appSecret'>,
  grant: Pick<Grant, 'accessToken'>,
) {
  const started = Date.now();
  const soon = () => started + (Date.now() - started) * FASTER;
  const setTimer = (work: () => void, ms: number) => {
    const timer = setTimeout(work, ms / FASTER);
    return () => clearTimeout(timer);
  };
  return createTikTokShopClient({
    appKey,
    appSecret,
    apiUrl: origin,
    authUrl: origin,
    tokens: fixedToken(grant.accessToken),
    limiter: createLimiter({ now: soon, setTimer, perSecond: 1000 }),
    sleep,
    random: () => 0,
  });
}

export function clientsOf(
  store: Pick<Store, 'shops' | 'connections'>,
  client: TikTokShopClient,
): HandlerParts['clients'] {
  return {
    forShop: async (id) => {
      const shop = await store.shops.find(id);
      const connection = shop && (await store.connections.find(shop.connectionId));
      if (!shop || !connection) throw new Error(`no shop ${id}`);
      return { shop, connection, api: client.shop(shop.cipher), clockOffByMs: () => null };
    },
    forConnection: async (id) => {
      const connection = await store.connections.find(id);
      if (!connection) throw new Error(`no connection ${id}`);
      return { connection, client, host: 'rehearsal', clockOffByMs: () => null };
    },
    keepTokenFresh: () => Promise.reject(new Error('not rehearsed here')),
    renewToken: () => Promise.reject(new Error('not rehearsed here')),
  };
}

async function authorise(sandbox: Sandbox): Promise<Grant> {
  const answer = await fetch(`${sandbox.authorizeUrl}&approve=1`, { redirect: 'manual' });
  const { code } = takeCallbackUrlApart(answer.headers.get('location') ?? '');
  if (!code) throw new Error('the town gave no code');
  const { appKey, appSecret, origin: authUrl } = sandbox;
  return createAuthorization({ appKey, appSecret, authUrl, fetch, now: Date.now }).exchangeCode(code);
}

async function connect(store: Store, sandbox: Sandbox, grant: Grant, client: TikTokShopClient): Promise<Shop[]> {
  const connectionId = await store.connections.save(connectionOf(sandbox, grant), Date.now());
  const found = await client.seller.listAuthorizedShops();
  await store.shops.save(found.map((shop) => shopRow(shop, connectionId)));
  return store.shops.list();
}

const connectionOf = ({ appKey, appSecret }: Sandbox, grant: Grant): Parameters<Store['connections']['save']>[0] => ({
  environment: 'live',
  appKey,
  appSecret,
  openId: grant.openId ?? '',
  sellerName: null,
  tokens: {
    accessToken: grant.accessToken,
    accessExpiresAt: grant.accessTokenExpiresAt,
    refreshToken: grant.refreshToken ?? null,
    refreshExpiresAt: grant.refreshTokenExpiresAt ?? null,
  },
  grantedScopes: [...grant.grantedScopes],
  state: 'connected',
  problem: null,
});

type FoundShop = Awaited<ReturnType<TikTokShopClient['seller']['listAuthorizedShops']>>[number];

const shopRow = (shop: FoundShop, connectionId: ConnectionId): Parameters<Store['shops']['save']>[0][number] => ({
  id: toShopId(shop.id) satisfies ShopId,
  connectionId,
  environment: 'live',
  name: shop.name ?? '',
  region: shop.region ?? '',
  sellerType: null,
  code: null,
  cipher: shop.cipher,
});

const leverOf =
  ({ origin }: Sandbox) =>
  async (path: string, given: unknown, method = 'POST'): Promise<unknown> => {
    const body = given === undefined ? null : JSON.stringify(given);
    const answer = await fetch(`${origin}/_sandbox/${path}`, { method, body });
    if (!answer.ok) throw new Error(`the lever ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };

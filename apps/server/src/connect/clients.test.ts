import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ALL_SCOPES, startSandbox } from '../../../sandbox/src/index.ts';
import { createSealer } from '../security/sealer.ts';
import { openStore } from '../store/open-store.ts';
import type { Shop, Store } from '../store/store.ts';
import { WEB_CALL_RATE } from './call-rate.ts';
import { type Clients, createClients } from './clients.ts';
import { exchangeCode } from './exchange-code.ts';
import { hostsFrom } from './hosts.ts';
import { saveConnection } from './save-connection.ts';

type Town = Awaited<ReturnType<typeof startSandbox>>;
let town: Town;
let stores: Store[];
let shop: Shop;

/** Two processes on one database, each with its own clients. */
let here: Clients;
let there: Clients;

beforeAll(async () => {
  town = await startSandbox({ orders: 10, regions: ['TH'], appKey: 'tokenapp1', appSecret: 'town-secret-4' });
});
afterAll(() => town.stop());

beforeEach(async () => {
  town.control.reset({ grantedScopes: ALL_SCOPES });
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-clients-'));
  const sealer = createSealer(randomBytes(32));
  const open = () => openStore({ databaseUrl: null, dataDir, sealer, now: Date.now });
  stores = [await open(), await open()];
  const hostsOf = hostsFrom({ tiktokApiUrl: town.origin, tiktokAuthUrl: town.origin }, null);
  const clientsOf = (store: Store, owner: string) =>
    createClients({ callRate: WEB_CALL_RATE, store, hostsOf, owner, now: Date.now, sleep: (ms) => sleep(ms) });
  here = clientsOf(first(), 'here');
  there = clientsOf(stores[1] as Store, 'there');
  shop = await connect(first());
});
afterEach(async () => {
  for (const store of stores) await store.close();
});

const first = () => stores[0] as Store;

async function connect(store: Store): Promise<Shop> {
  const url = `${town.origin}/oauth/authorize?app_key=tokenapp1&state=s&approve=1`;
  const location = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '';
  const code = new URL(location).searchParams.get('code') ?? '';
  const app = { environment: 'live', appKey: 'tokenapp1', appSecret: 'town-secret-4' } as const;
  const held = { take: () => null, hold: () => {}, drop: () => {} };
  const hosts = { apiUrl: town.origin, authUrl: town.origin };
  const credentials = { ...app, code, shopRegion: null, linkOpenedAt: null };
  // TikTok knows a seller by one name for ever; the town gives another one with each authorisation.
  const grant = { ...(await exchangeCode({ store, held, now: Date.now }, credentials, hosts)), openId: 'one-seller' };
  const { shops } = town.control.town;
  const authorized = shops.map((one) => ({ id: one.shop.id, name: 'Shop', region: 'TH', cipher: one.shop.cipher }));
  const saved = await saveConnection(store, { ...app, grant }, authorized, Date.now());
  return saved.shops[0] as Shop;
}

const trouble = (rule: object) =>
  fetch(`${town.origin}/_sandbox/faults`, { method: 'POST', body: JSON.stringify(rule) });

const refreshes = () => town.control.town.grants.reduce((sum, grant) => sum + grant.refreshes, 0);

/** The renewal has reached TikTok. */
const underWay = async () => {
  const { faults } = (await (await fetch(`${town.origin}/_sandbox/faults`)).json()) as { faults: { hits: number }[] };
  return faults.some(({ hits }) => hits > 0);
};

const search = async (clients: Clients) => (await clients.forShop(shop.id)).api.orders.search({}, { page_size: 1 });

describe('an expired token', () => {
  beforeEach(async () => {
    const { tokens } = (await first().connections.find(shop.connectionId)) ?? {};
    if (tokens)
      await first().connections.saveTokens(
        shop.connectionId,
        { ...tokens, accessExpiresAt: Date.now() - 1 },
        null,
        Date.now(),
      );
  });

  it('is renewed once, whichever threads and processes ask at the same time', async () => {
    await Promise.all([...Array(6).keys()].map((index) => search(index % 2 === 0 ? here : there)));
    expect(refreshes()).toBe(1);
  });

  it('leaves both new tokens in the store, for everybody', async () => {
    const before = (await first().connections.find(shop.connectionId))?.tokens;
    await search(here);
    const after = (await first().connections.find(shop.connectionId))?.tokens;
    expect(after?.accessToken).not.toBe(before?.accessToken);
    expect(after?.accessExpiresAt).toBeGreaterThan(Date.now());
    await search(there);
    expect(refreshes()).toBe(1);
  });

  it('that cannot be renewed pauses the connection with its reason', async () => {
    for (const grant of town.control.town.grants) grant.isRevoked = true;
    await expect(search(here)).rejects.toThrow();
    const connection = await first().connections.find(shop.connectionId);
    expect(connection).toMatchObject({ state: 'paused', problem: { code: 'authorisation-withdrawn' } });
    await expect(there.forShop(shop.id)).rejects.toMatchObject({ problem: { code: 'authorisation-withdrawn' } });
  });

  it('renewed too late does not overwrite the tokens of somebody who authorised anew meanwhile', async () => {
    await trouble({ kind: 'slow', path: '/api/v2/token/refresh', milliseconds: 700, count: 1 });
    const late = search(here);
    await expect.poll(() => underWay()).toBe(true);
    await connect(first());
    const anew = (await first().connections.find(shop.connectionId))?.tokens;
    await late.catch(() => undefined);
    expect(refreshes()).toBe(1);
    expect((await first().connections.find(shop.connectionId))?.tokens).toEqual(anew);
    await search(here);
    expect(refreshes()).toBe(1);
  });

  it('refused too late does not pause a connection that was authorised anew meanwhile', async () => {
    for (const grant of town.control.town.grants) grant.isRevoked = true;
    await trouble({ kind: 'slow', path: '/api/v2/token/refresh', milliseconds: 700, count: 1 });
    const late = search(here);
    await expect.poll(() => underWay()).toBe(true);
    await connect(first());
    await expect(late).rejects.toThrow();
    expect((await first().connections.find(shop.connectionId))?.state).toBe('connected');
  });

  it('stays to be tried again when TikTok is only busy', async () => {
    await trouble({ kind: 'server_error_before', path: '/api/v2/token/refresh', status: 503, count: 1 });
    await search(here).catch(() => undefined);
    expect((await first().connections.find(shop.connectionId))?.state).toBe('connected');
  });
});

describe('a shop', () => {
  it('whose cipher TikTok no longer knows gets the new one, and keeps it', async () => {
    await first().shops.saveCipher(shop.id, 'ROW_old_cipher');
    await search(here);
    expect((await first().shops.find(shop.id))?.cipher).toBe(shop.cipher);
  });

  it('that is disconnected or unknown has no client', async () => {
    await first().shops.disconnect(shop.id);
    await expect(here.forShop(shop.id)).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });

  it('uses the new secret after authorising again', async () => {
    await search(here);
    const connection = await first().connections.find(shop.connectionId);
    if (connection) await first().connections.save({ ...connection, appSecret: 'another-secret' }, Date.now());
    await expect(search(here)).rejects.toMatchObject({ kind: 'signature' });
  });

  it('knows its budget after its first call', async () => {
    expect(here.budgetOf(shop)).toBeNull();
    await search(here);
    expect(here.budgetOf(shop)).toMatchObject({ perSecond: expect.any(Number), free: expect.any(Number) });
  });
});

it('a token is kept fresh long before it ends', async () => {
  const { tokens } = (await first().connections.find(shop.connectionId)) ?? {};
  const soon = Date.now() + 3_600_000;
  if (tokens)
    await first().connections.saveTokens(shop.connectionId, { ...tokens, accessExpiresAt: soon }, null, Date.now());
  await here.keepTokenFresh(shop.connectionId);
  expect(refreshes()).toBe(1);
  await there.keepTokenFresh(shop.connectionId);
  expect(refreshes()).toBe(1);
});

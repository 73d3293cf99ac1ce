import { startImport, toConnectionId, toPackageId, toShopId } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import type { Connection, LabelRecord, PrintRecord, Session, Store, StoredProblem } from '../store.ts';
import type { Stage } from './place.ts';
import { HOUR, NOON, OTHER_SHOP, SHOP } from './sample-order.ts';

export function examineDesk(stage: Stage): void {
  describe('connections', () => {
    it('a grant comes back as it was saved', async () => {
      const store = await stage.open();
      const id = await store.connections.save(GRANT, NOON);
      const saved: Connection = { ...GRANT, id, checked: null, createdAt: NOON };
      expect(await store.connections.find(id)).toEqual(saved);
      expect(await store.connections.list()).toEqual([saved]);
      expect(await store.connections.findByAppKey('app-key-1')).toEqual([saved]);
      expect(await store.connections.findByAppKey('another')).toEqual([]);
      expect(await store.connections.find(toConnectionId('none'))).toBeNull();
    });

    it('the same seller and app again replaces the older grant and keeps its id', async () => {
      const store = await stage.open();
      const id = await store.connections.save({ ...GRANT, state: 'paused', problem: PROBLEM }, NOON);
      const tokens = { ...GRANT.tokens, accessToken: 'second-access', refreshToken: null, refreshExpiresAt: null };
      expect(await store.connections.save({ ...GRANT, tokens }, NOON + HOUR)).toBe(id);
      expect(await store.connections.find(id)).toMatchObject({
        tokens,
        state: 'connected',
        problem: null,
        createdAt: NOON,
      });
      expect(await store.connections.save({ ...GRANT, openId: 'other-seller' }, NOON)).not.toBe(id);
    });

    it('both tokens change together; scopes only when they are told', async () => {
      const store = await stage.open();
      const id = await store.connections.save(GRANT, NOON);
      const tokens = {
        accessToken: 'a2',
        accessExpiresAt: NOON + 2,
        refreshToken: 'r2',
        refreshExpiresAt: 253_402_300_799_000,
      };
      await store.connections.saveTokens(id, tokens, null, NOON);
      expect(await store.connections.find(id)).toMatchObject({ tokens, grantedScopes: GRANT.grantedScopes });
      await store.connections.saveTokens(id, tokens, ['x'], NOON);
      expect((await store.connections.find(id))?.grantedScopes).toEqual(['x']);
    });

    it('a late verdict on old tokens does not touch a grant that was authorised anew', async () => {
      const store = await stage.open();
      const id = await store.connections.save(GRANT, NOON);
      const old = GRANT.tokens;
      const anew = { ...old, accessToken: 'anew-a', refreshToken: 'anew-r' };
      await store.connections.save({ ...GRANT, tokens: anew }, NOON);
      const late = { ...old, accessToken: 'late-a', refreshToken: 'late-r' };
      await store.connections.saveTokens(id, late, ['x'], NOON, { refreshToken: old.refreshToken });
      await store.connections.setState(id, 'paused', PROBLEM, { accessToken: old.accessToken });
      expect(await store.connections.find(id)).toMatchObject({
        tokens: anew,
        state: 'connected',
        grantedScopes: GRANT.grantedScopes,
      });
      await store.connections.saveTokens(id, late, null, NOON, { refreshToken: 'anew-r' });
      await store.connections.setState(id, 'paused', PROBLEM, { accessToken: 'late-a' });
      expect(await store.connections.find(id)).toMatchObject({ tokens: late, state: 'paused' });
    });

    it('state, problem and check are remembered', async () => {
      const store = await stage.open();
      const id = await store.connections.save(GRANT, NOON);
      const checked = { at: NOON, answerMs: 120, clockOffByMs: -3, problem: PROBLEM };
      await store.connections.setState(id, 'paused', PROBLEM);
      await store.connections.saveCheck(id, checked);
      expect(await store.connections.find(id)).toMatchObject({ state: 'paused', problem: PROBLEM, checked });
    });

    it('one refreshes at a time; the lease is free when released or over', async () => {
      const store = await stage.open();
      const other = await stage.open();
      const id = await store.connections.save(GRANT, NOON);
      const lease = (from: Store, owner: string, now = NOON) =>
        from.connections.leaseRefresh(id, owner, now, now + HOUR);
      const answers = await Promise.all([lease(store, 'a'), lease(other, 'b'), lease(store, 'c'), lease(other, 'd')]);
      expect(answers.filter(Boolean)).toHaveLength(1);
      for (const owner of ['a', 'b', 'c', 'd']) await store.connections.releaseRefresh(id, owner);
      expect([await lease(store, 'a'), await lease(store, 'b'), await lease(store, 'b', NOON + HOUR)]).toEqual([
        true,
        false,
        true,
      ]);
      await store.connections.releaseRefresh(id, 'a');
      expect(await lease(store, 'c', NOON + HOUR)).toBe(false);
    });

    it('forgotten secrets are gone, the memory of the seller stays', async () => {
      const store = await stage.open();
      const id = await store.connections.save(GRANT, NOON);
      await store.connections.forgetSecrets(id);
      const found = await store.connections.find(id);
      expect(found).toMatchObject({ sellerName: 'Kedai Contoh', appSecret: '' });
      expect(found?.tokens).toMatchObject({ accessToken: '', refreshToken: null });
    });

    it('an installation is fresh until a live seller is connected; the demo does not count', async () => {
      const store = await stage.open();
      expect(await store.isFresh()).toBe(true);
      await store.connections.save({ ...GRANT, environment: 'demo' }, NOON);
      expect(await store.isFresh()).toBe(true);
      await store.connections.save({ ...GRANT, openId: 'live' }, NOON);
      expect(await store.isFresh()).toBe(false);
    });
  });

  describe('shops', () => {
    it('are saved, renamed, given warehouses and found by environment', async () => {
      const store = await stage.open();
      const [shop, other] = await twoShops(store);
      await store.shops.saveWarehouses(SHOP, [{ id: 'w', name: 'Main' }]);
      await store.shops.save([{ ...shop, name: 'New name', cipher: 'cipher-new' }]);
      expect(await store.shops.find(SHOP)).toEqual({
        ...shop,
        name: 'New name',
        cipher: 'cipher-new',
        state: 'connected',
        warehouses: [{ id: 'w', name: 'Main' }],
      });
      expect((await store.shops.list()).map(({ id }) => id)).toEqual([other.id, SHOP]);
      expect((await store.shops.list({ environment: 'demo' })).map(({ id }) => id)).toEqual([OTHER_SHOP]);
      expect(await store.shops.find(toShopId('none'))).toBeNull();
    });

    it('a disconnected shop loses its cipher and leaves the list, but is remembered', async () => {
      const store = await stage.open();
      const [shop] = await twoShops(store);
      await store.shops.disconnect(SHOP);
      expect((await store.shops.list()).map(({ id }) => id)).toEqual([OTHER_SHOP]);
      expect((await store.shops.list({ includeDisconnected: true })).length).toBe(2);
      expect(await store.shops.find(SHOP)).toMatchObject({ state: 'disconnected', cipher: '', name: shop.name });
      await store.shops.save([shop]);
      await store.shops.saveCipher(SHOP, 'cipher-3');
      expect(await store.shops.find(SHOP)).toMatchObject({ state: 'connected', cipher: 'cipher-3' });
    });
  });

  describe('cursors', () => {
    it('each patch moves its own part of the row', async () => {
      const store = await stage.open();
      await store.cursors.patch(SHOP, { import: startImport(NOON), expected: 10 });
      await store.cursors.patch(SHOP, { polledUpTo: NOON, problem: PROBLEM });
      await store.cursors.patch(SHOP, {
        problem: null,
        lastSuccessAt: NOON + 1,
        nextTryAt: NOON + 2,
        lastWebhookAt: NOON + 3,
      });
      const whole = {
        shopId: SHOP,
        import: startImport(NOON),
        expected: 10,
        polledUpTo: NOON,
        lastSuccessAt: NOON + 1,
        lastWebhookAt: NOON + 3,
        nextTryAt: NOON + 2,
        problem: null,
      };
      expect(await store.cursors.find(SHOP)).toEqual(whole);
      expect(await store.cursors.list([SHOP, OTHER_SHOP])).toEqual([whole]);
      expect(await store.cursors.list([])).toEqual([]);
      expect(await store.cursors.find(OTHER_SHOP)).toBeNull();
    });

    it('a row begins with an import', async () => {
      const store = await stage.open();
      await expect(store.cursors.patch(SHOP, { polledUpTo: NOON })).rejects.toThrow('no cursor yet');
    });
  });

  describe('sessions', () => {
    it('a session is found by the hash of its token until it ends, pending or active', async () => {
      let now = NOON;
      const store = await stage.open({ now: () => now });
      await store.sessions.create({ ...SESSION, tokenHash: 'hash-1' });
      expect(await store.sessions.findByTokenHash('hash-1')).toEqual(SESSION);
      expect(await store.sessions.list('owner')).toEqual([]);
      await store.sessions.activate('s1', 'owner');
      await store.sessions.touch('s1', NOON + 5);
      const active = { ...SESSION, role: 'owner', state: 'active', lastSeenAt: NOON + 5 };
      expect(await store.sessions.findByTokenHash('hash-1')).toEqual(active);
      expect(await store.sessions.list('owner')).toEqual([active]);
      expect(await store.sessions.list('demo')).toEqual([]);
      now = SESSION.expiresAt;
      expect(await store.sessions.findByTokenHash('hash-1')).toBeNull();
      expect(await store.sessions.list('owner')).toEqual([]);
    });

    it('a revoked session is gone', async () => {
      const store = await stage.open();
      await store.sessions.create({ ...SESSION, tokenHash: 'hash-1' });
      await store.sessions.revoke('s1');
      expect(await store.sessions.findByTokenHash('hash-1')).toBeNull();
    });
  });

  describe('links and codes', () => {
    it('a link waits for its arrival and is found by it', async () => {
      const store = await stage.open();
      const link = { state: 'state-1', appKey: 'k', appSecret: 'link-secret-clear', openedAt: NOON };
      await store.links.create(link);
      expect(await store.links.find('state-1')).toEqual({ ...link, arrival: null });
      const arrival = { id: 'arrival-1', code: 'code-clear-text', shopRegion: 'MY', at: NOON + 1, declined: false };
      await store.links.arrive('state-1', arrival);
      expect(await store.links.findByArrival('arrival-1')).toEqual({ ...link, arrival });
      expect(await store.links.find('unknown')).toBeNull();
      expect(await store.links.findByArrival('unknown')).toBeNull();
    });

    it('who declined may open the same link again and agree', async () => {
      const store = await stage.open();
      await store.links.create({ state: 's', appKey: 'k', appSecret: null, openedAt: NOON });
      await store.links.arrive('s', { id: 'a1', code: null, shopRegion: null, at: NOON, declined: true });
      const yes = { id: 'a2', code: 'c', shopRegion: 'TH', at: NOON + 1, declined: false };
      await store.links.arrive('s', yes);
      expect((await store.links.find('s'))?.arrival).toEqual(yes);
      expect(await store.links.findByArrival('a1')).toBeNull();
    });

    it('a used code is remembered, until it is too old to matter', async () => {
      const store = await stage.open();
      expect(await store.links.isCodeUsed('h')).toBe(false);
      await store.links.markCodeUsed('h', NOON);
      await store.links.markCodeUsed('h', NOON + 1);
      await store.links.create({ state: 'old', appKey: 'k', appSecret: null, openedAt: NOON });
      await store.links.create({ state: 'new', appKey: 'k', appSecret: null, openedAt: NOON + HOUR });
      expect(await store.links.isCodeUsed('h')).toBe(true);
      await store.links.purgeBefore(NOON + HOUR);
      expect(await store.links.isCodeUsed('h')).toBe(false);
      expect([await store.links.find('old'), (await store.links.find('new'))?.state]).toEqual([null, 'new']);
    });
  });

  describe('labels, prints, preferences', () => {
    it('a label record is replaced by the next one of its package', async () => {
      const store = await stage.open();
      await store.labels.save(LABEL);
      const here: LabelRecord = { ...LABEL, state: 'here', reason: null, nextTryAt: null, file: 'labels/x', pages: 1 };
      await store.labels.save(here);
      await store.labels.save({ ...LABEL, packageId: toPackageId('2') });
      expect(await store.labels.find(SHOP, LABEL.packageId)).toEqual(here);
      expect(await store.labels.find(OTHER_SHOP, LABEL.packageId)).toBeNull();
      const refs = ['2', '3', '1'].map((id) => ({ shopId: SHOP, packageId: toPackageId(id) }));
      expect((await store.labels.findMany(refs)).map(({ packageId }) => packageId)).toEqual(['2', '1']);
    });

    it('a print is remembered with its packages in order; saving it again counts once', async () => {
      const store = await stage.open();
      await store.prints.save(PRINT);
      await store.prints.save(PRINT);
      expect(await store.prints.find('print-1')).toEqual(PRINT);
      expect(await store.prints.find('none')).toBeNull();
    });

    it('a preference is any JSON value; one that was never set is null', async () => {
      const store = await stage.open();
      expect(await store.preferences.get('k')).toBeNull();
      for (const value of [{ a: [1, 'ไทย'] }, 'text', false, null]) {
        await store.preferences.set('k', value);
        expect(await store.preferences.get('k')).toEqual(value);
      }
    });
  });
}

const GRANT: Omit<Connection, 'id' | 'createdAt' | 'checked'> = {
  environment: 'live',
  appKey: 'app-key-1',
  appSecret: 'app-secret-clear',
  openId: 'open-1',
  sellerName: 'Kedai Contoh',
  tokens: {
    accessToken: 'access-clear',
    accessExpiresAt: NOON + HOUR,
    refreshToken: 'refresh-clear',
    refreshExpiresAt: NOON + 9 * HOUR,
  },
  grantedScopes: ['seller.order.info'],
  state: 'connected',
  problem: null,
};

const PROBLEM: StoredProblem = {
  code: 'token-expired',
  facts: { days: 3, names: ['a', 'b'] },
  details: { tiktokCode: 105_002, tiktokMessage: 'expired', requestId: 'r', at: NOON },
};

async function twoShops(store: Store) {
  const connectionId = await store.connections.save(GRANT, NOON);
  const shop = {
    id: SHOP,
    connectionId,
    environment: 'live',
    name: 'A shop',
    region: 'MY',
    sellerType: 'LOCAL',
    code: 'C1',
    cipher: 'cipher-clear',
  } as const;
  const other = { ...shop, id: OTHER_SHOP, environment: 'demo', name: 'B shop', sellerType: null, code: null } as const;
  await store.shops.save([shop, other]);
  return [shop, other] as const;
}

const SESSION: Session = {
  id: 's1',
  role: 'demo',
  state: 'pending',
  createdAt: NOON,
  lastSeenAt: NOON,
  expiresAt: NOON + HOUR,
  userAgent: 'A browser',
};

const LABEL: LabelRecord = {
  shopId: SHOP,
  packageId: toPackageId('1'),
  state: 'waiting',
  reason: 'not-ready',
  tries: 2,
  nextTryAt: NOON + 1,
  file: null,
  pages: null,
  updatedAt: NOON,
};

const PRINT: PrintRecord = {
  id: 'print-1',
  environment: 'demo',
  by: 'someone',
  createdAt: NOON,
  request: '{"a":1}',
  result: '{"b":2}',
  file: 'sheets/1',
  series: null,
  packages: [
    { shopId: SHOP, packageId: toPackageId('9') },
    { shopId: OTHER_SHOP, packageId: toPackageId('1') },
  ],
};

import { randomBytes } from 'node:crypto';
import { mergeOrder } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../../security/sealer.ts';
import type { Stage } from './place.ts';
import { NOON, SHOP, sampleOrder } from './sample-order.ts';

export function examineSafety(stage: Stage): void {
  describe('opening', () => {
    it('what was stored is there when the database is opened again', async () => {
      const first = await stage.open();
      await first.orders.merge([sampleOrder({ number: 1 })], mergeOrder, NOON);
      await first.close();
      expect((await (await stage.open()).orders.counts([SHOP])).tabs.all).toBe(1);
    });

    it('several open it at the same moment, also when it is still empty', async () => {
      const stores = await Promise.all([stage.open(), stage.open(), stage.open()]);
      await stores[0]?.preferences.set('k', 1);
      expect(await stores[2]?.preferences.get('k')).toBe(1);
    });

    it('another encryption key is refused, and nothing is changed', async () => {
      const first = await stage.open();
      await first.preferences.set('k', 1);
      await first.close();
      const sealer = createSealer(randomBytes(32));
      await expect(stage.open({ sealer })).rejects.toMatchObject({ name: 'StoreError', code: 'encryption-key-wrong' });
      expect(await (await stage.open()).preferences.get('k')).toBe(1);
    });

    it('a database that a newer version has changed is refused in one sentence', async () => {
      await (await stage.open()).close();
      await stage.place.execute(`insert into kysely_migration (name, timestamp) values ('0999-future', '2099-01-01')`);
      const refusal = stage.open();
      await expect(refusal).rejects.toMatchObject({ name: 'StoreError', code: 'database-newer' });
      await expect(refusal).rejects.toThrow(/newer version of this program.*0999-future/);
    });
  });

  describe('secrets at rest', () => {
    it('no secret, token, cipher or code is stored in clear text', async () => {
      const store = await stage.open();
      const secrets = [
        'app-secret-A1',
        'access-token-B2',
        'refresh-token-C3',
        'cipher-D4',
        'link-secret-E5',
        'code-F6',
        'token-G7',
      ];
      const [
        appSecret = '',
        accessToken = '',
        refreshToken = '',
        cipher = '',
        linkSecret = '',
        code = '',
        rotated = '',
      ] = secrets;
      const tokens = { accessToken, accessExpiresAt: NOON, refreshToken, refreshExpiresAt: NOON };
      const grant = {
        environment: 'live',
        appKey: 'visible-app-key',
        appSecret,
        openId: 'o',
        sellerName: null,
        tokens,
      } as const;
      const connectionId = await store.connections.save(
        { ...grant, grantedScopes: [], state: 'connected', problem: null },
        NOON,
      );
      await store.connections.saveTokens(connectionId, { ...tokens, accessToken: rotated }, null, NOON);
      const shop = {
        id: SHOP,
        connectionId,
        environment: 'live',
        name: 'n',
        region: 'MY',
        sellerType: null,
        code: null,
      } as const;
      await store.shops.save([{ ...shop, cipher }]);
      await store.links.create({ state: 'st', appKey: 'k', appSecret: linkSecret, openedAt: NOON });
      await store.links.arrive('st', { id: 'a', code, shopRegion: null, at: NOON, declined: false });
      const everything = await stage.place.everything();
      expect(everything).toContain('visible-app-key');
      for (const secret of secrets) expect(everything).not.toContain(secret);
    });

    it('a sealed value that was moved to another row does not open', async () => {
      const store = await stage.open();
      for (const state of ['one', 'two']) {
        await store.links.create({ state, appKey: 'k', appSecret: `secret of ${state}`, openedAt: NOON });
      }
      await stage.place.execute(`update links set app_secret = (select app_secret from links where state = 'one')`);
      expect((await store.links.find('one'))?.appSecret).toBe('secret of one');
      await expect(store.links.find('two')).rejects.toThrow();
    });
  });
}

import { toOrderId } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import type { IncomingNotice, WebhookRegistration } from '../store.ts';
import type { Stage } from './place.ts';
import { HOUR, NOON, OTHER_SHOP, SHOP } from './sample-order.ts';

export function examineInbox(stage: Stage): void {
  describe('the inbox', () => {
    it('keeps one notification once, however many bring it at the same moment', async () => {
      const stores = [await stage.open(), await stage.open()];
      const copies = Array.from({ length: 24 }, (_, index) => aNotice({ receivedAt: NOON + index }));
      await Promise.all(copies.map((copy, index) => stores[index % 2]?.inbox.receive([copy])));
      expect(await stores[0]?.inbox.listWaiting(SHOP, 100)).toHaveLength(1);
    });

    it('gives the hints back as they came, the oldest first', async () => {
      const { inbox } = await stage.open();
      await inbox.receive([
        aNotice({ key: 'late', receivedAt: NOON + 2 }),
        aNotice({ key: 'early', receivedAt: NOON + 1, news: { about: 'authorisation-ends', at: NOON } }),
        aNotice({ key: 'other', shopId: OTHER_SHOP }),
      ]);
      expect(await inbox.listWaiting(SHOP, 100)).toEqual([
        { appKey: 'app-1', key: 'early', receivedAt: NOON + 1, news: { about: 'authorisation-ends', at: NOON } },
        { appKey: 'app-1', key: 'late', receivedAt: NOON + 2, news: NEWS },
      ]);
      expect((await inbox.listWaiting(SHOP, 1)).map(({ key }) => key)).toEqual(['early']);
    });

    it('a notification that was worked does not wait again when it is sent again', async () => {
      const { inbox } = await stage.open();
      await inbox.receive([aNotice({}), aNotice({}), aNotice({ key: 'second' })]);
      await inbox.finish([aNotice({}), aNotice({ appKey: 'app-2', key: 'second' })], NOON);
      await inbox.receive([aNotice({ receivedAt: NOON + HOUR })]);
      expect((await inbox.listWaiting(SHOP, 100)).map(({ key }) => key)).toEqual(['second']);
    });

    it('two apps may use the same id for different notifications', async () => {
      const { inbox } = await stage.open();
      await inbox.receive([aNotice({}), aNotice({ appKey: 'app-2' })]);
      expect(await inbox.listWaiting(SHOP, 100)).toHaveLength(2);
    });

    it('what nobody can read or knows the shop of is kept sealed, counted, and never worked', async () => {
      const { inbox } = await stage.open();
      const body = 'the-body-nobody-could-read';
      await inbox.receive([
        aNotice({ key: 'a', type: 99, body }),
        aNotice({ key: 'b', type: 99, body }),
        aNotice({ key: 'c', shopId: null, type: null, body }),
      ]);
      expect(await inbox.listWaiting(SHOP, 100)).toEqual([]);
      const counted = await inbox.countKept();
      expect(counted).toHaveLength(2);
      expect(counted).toEqual(expect.arrayContaining([{ type: 99, state: 'kept', notices: 2 }]));
      expect(counted).toEqual(expect.arrayContaining([{ type: null, state: 'kept', notices: 1 }]));
      expect(await stage.place.everything()).not.toContain(body);
    });

    it('what waited too long is given up and counted; what is old is forgotten', async () => {
      const { inbox } = await stage.open();
      await inbox.receive([aNotice({ key: 'old' }), aNotice({ key: 'young', receivedAt: NOON + 2 * HOUR })]);
      expect(await inbox.giveUp(NOON + HOUR)).toBe(1);
      expect(await inbox.countKept()).toEqual([{ type: 1, state: 'failed', notices: 1 }]);
      await inbox.finish([aNotice({ key: 'young' })], NOON);
      await inbox.purge({ done: NOON + HOUR, kept: NOON });
      expect(await inbox.countKept()).toHaveLength(1);
      await inbox.purge({ done: NOON + 3 * HOUR, kept: NOON + HOUR });
      expect(await inbox.countKept()).toEqual([]);
      // Forgotten, so it would be news again.
      await inbox.receive([aNotice({ key: 'young', receivedAt: NOON + 4 * HOUR })]);
      expect(await inbox.listWaiting(SHOP, 100)).toHaveLength(1);
    });
  });

  describe('registrations of webhooks', () => {
    it('are remembered per shop, the last look only, and removed', async () => {
      const { registrations } = await stage.open();
      expect(await registrations.find(SHOP)).toBeNull();
      await registrations.save(REGISTRATION);
      expect(await registrations.find(SHOP)).toEqual(REGISTRATION);
      const problem = { code: 'tiktok-refused', facts: {}, details: null };
      const later = { ...REGISTRATION, topics: [], refused: ['B'], elsewhere: [], problem, checkedAt: NOON + 1 };
      await registrations.save(later);
      expect(await registrations.find(SHOP)).toEqual(later);
      await registrations.remove(SHOP);
      expect(await registrations.find(SHOP)).toBeNull();
    });
  });

  describe('presence', () => {
    it('counts who was heard of lately, by role', async () => {
      const { presence } = await stage.open();
      await presence.beat('worker', 'one', NOON);
      await presence.beat('worker', 'two', NOON);
      await presence.beat('web', 'three', NOON);
      await presence.beat('worker', 'one', NOON + HOUR);
      expect(await presence.count('worker', NOON)).toBe(2);
      expect(await presence.count('worker', NOON + 1)).toBe(1);
      expect(await presence.count('web', NOON)).toBe(1);
      await presence.leave('one');
      await presence.purgeBefore(NOON + 1);
      expect(await presence.count('worker', 0)).toBe(0);
    });
  });
}

const NEWS = {
  about: 'orders' as const,
  orders: [{ orderId: toOrderId('576400000000131077'), status: 'UNPAID', updatedAt: NOON }],
};

const aNotice = (changes: Partial<IncomingNotice>): IncomingNotice => ({
  appKey: 'app-1',
  key: '7514100000000131077',
  shopId: SHOP,
  type: 1,
  news: NEWS,
  body: null,
  receivedAt: NOON,
  ...changes,
});

const REGISTRATION: WebhookRegistration = {
  shopId: SHOP,
  address: 'https://desk.example.com/webhooks/tiktok',
  topics: ['ORDER_STATUS_CHANGE', 'PACKAGE_UPDATE'],
  refused: ['INVOICE_STATUS_CHANGE'],
  elsewhere: [{ topic: 'RETURN_STATUS_CHANGE', address: 'https://other.example.com/hook' }],
  checkedAt: NOON,
  problem: null,
};

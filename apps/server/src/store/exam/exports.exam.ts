import { describe, expect, it } from 'vitest';
import type { NewExport } from '../store.ts';
import type { Stage } from './place.ts';
import { NOON } from './sample-order.ts';

const MINUTE = 60_000;

export function examineExports(stage: Stage): void {
  describe('exports', () => {
    const made = (id: string): NewExport => ({
      id,
      environment: 'live',
      spec: '{"search":"Aisyah of Petaling"}',
      fileName: 'orders.csv',
      total: null,
    });

    it('are remembered as they were asked for, in every process', async () => {
      const store = await stage.open();
      await store.exports.create(made('one'), NOON);
      const other = await stage.open();
      expect(await other.exports.find('one')).toEqual({
        ...made('one'),
        state: 'ready',
        reason: null,
        done: 0,
        createdAt: NOON,
        updatedAt: NOON,
      });
      expect(await store.exports.find('another')).toBeNull();
    });

    it('lie sealed, since a search may name a buyer', async () => {
      const store = await stage.open();
      await store.exports.create(made('one'), NOON);
      expect(await stage.place.everything()).not.toContain('Aisyah');
    });

    it('are begun once, however many ask at the same moment', async () => {
      const stores = await Promise.all([stage.open(), stage.open(), stage.open()]);
      await stores[0]?.exports.create(made('one'), NOON);
      const begun = await Promise.all(stores.map((store) => store.exports.begin('one', NOON + 1)));
      expect(begun.filter(Boolean)).toHaveLength(1);
      expect(await stores[0]?.exports.find('one')).toMatchObject({ state: 'running', updatedAt: NOON + 1 });
    });

    it('tell how far they are while they run, and no longer', async () => {
      const store = await stage.open();
      await store.exports.create(made('one'), NOON);
      expect(await store.exports.progress('one', 100, NOON)).toBe(false);
      await store.exports.begin('one', NOON);
      expect(await store.exports.progress('one', 100, NOON + 5)).toBe(true);
      expect(await store.exports.find('one')).toMatchObject({ done: 100, updatedAt: NOON + 5 });
      await store.exports.end('one', { state: 'cancelled', reason: 'asked' }, NOON + 6);
      expect(await store.exports.progress('one', 200, NOON + 7)).toBe(false);
      expect(await store.exports.find('one')).toMatchObject({ state: 'cancelled', reason: 'asked', done: 100 });
    });

    it('end once: the first end stands', async () => {
      const store = await stage.open();
      await store.exports.create(made('one'), NOON);
      expect(await store.exports.end('one', { state: 'cancelled', reason: 'asked' }, NOON)).toBe(true);
      expect(await store.exports.begin('one', NOON)).toBe(false);
      expect(await store.exports.end('one', { state: 'done', reason: null, done: 7 }, NOON)).toBe(false);
      expect(await store.exports.find('one')).toMatchObject({ state: 'cancelled', done: 0 });
    });

    it('are forgotten when nobody moved them, and those that move stay', async () => {
      const store = await stage.open();
      for (const id of ['old', 'moving']) await store.exports.create(made(id), NOON);
      await store.exports.begin('moving', NOON + 9 * MINUTE);
      await store.exports.purgeBefore(NOON + 5 * MINUTE);
      expect(await store.exports.find('old')).toBeNull();
      expect(await store.exports.find('moving')).not.toBeNull();
    });
  });
}

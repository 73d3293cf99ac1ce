import { type CheckWish, startCheck } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import type { FailedCheck, RunningCheck } from '../store.ts';
import type { Stage } from './place.ts';
import { HOUR, NOON, OTHER_SHOP, orderIdOf, SHOP, sampleOrder } from './sample-order.ts';

export function examineChecks(stage: Stage): void {
  describe('checks', () => {
    it('a wish becomes the running check once, and its end stays', async () => {
      const store = await stage.open();
      expect(await store.checks.find(SHOP)).toBeNull();
      expect(await store.checks.begin(SHOP, running)).toBeNull();
      await store.checks.want(SHOP, PERSON, NOON);
      expect((await store.checks.find(SHOP))?.wanted).toEqual({ ...PERSON, at: NOON });
      const begun = await store.checks.begin(SHOP, running);
      expect(begun).toEqual(running(PERSON));
      const further: RunningCheck = { ...running(PERSON), read: 100, failures: 2, problem: PROBLEM };
      await store.checks.save(SHOP, further);
      expect(await store.checks.begin(SHOP, running)).toEqual(further);
      const last = { ...startCheck(PERSON, NOON), finishedAt: NOON + HOUR };
      await store.checks.finish(SHOP, last);
      const whole = { shopId: SHOP, wanted: null, running: null, last, failed: null, nightlyAt: null };
      expect(await store.checks.list([SHOP, OTHER_SHOP])).toEqual([whole]);
      expect(await store.checks.list([])).toEqual([]);
    });

    it('what is asked for while one runs waits for it', async () => {
      const store = await stage.open();
      await store.checks.want(SHOP, PERSON, NOON);
      await store.checks.begin(SHOP, running);
      await store.checks.want(SHOP, NIGHT, NOON + 1);
      await store.checks.finish(SHOP, { ...startCheck(PERSON, NOON), finishedAt: NOON });
      expect(await store.checks.begin(SHOP, running)).toEqual(running(NIGHT));
    });

    it('of two wishes the wider one stays; everything is the widest', async () => {
      const store = await stage.open();
      const wantedDays = async () => (await store.checks.find(SHOP))?.wanted?.days;
      for (const [days, stays] of [
        [7, 7],
        [90, 90],
        [30, 90],
        [null, null],
        [30, null],
      ] as const) {
        await store.checks.want(SHOP, { by: 'person', days }, NOON);
        expect(await wantedDays()).toBe(stays);
      }
    });

    it('a night is asked for once, however many processes ask', async () => {
      const [store, other] = [await stage.open(), await stage.open()];
      const ask = (from: typeof store, night = NOON) => from.checks.wantNight(SHOP, night, NIGHT, NOON);
      const answers = await Promise.all([ask(store), ask(other), ask(store), ask(other)]);
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await ask(store, NOON - 1)).toBe(false);
      expect(await ask(store, NOON + 1)).toBe(true);
      expect((await store.checks.find(SHOP))?.nightlyAt).toBe(NOON + 1);
    });

    it('a failure ends what runs and is forgotten with the next good end', async () => {
      const store = await stage.open();
      await store.checks.want(SHOP, NIGHT, NOON);
      await store.checks.begin(SHOP, running);
      const failed: FailedCheck = { ...NIGHT, startedAt: NOON, finishedAt: NOON + 5, problem: PROBLEM };
      await store.checks.fail(SHOP, failed);
      expect(await store.checks.find(SHOP)).toMatchObject({ running: null, wanted: null, failed, last: null });
      await store.checks.finish(SHOP, { ...startCheck(NIGHT, NOON), finishedAt: NOON });
      expect((await store.checks.find(SHOP))?.failed).toBeNull();
    });

    it('orders of a span come newest first, without the upper second', async () => {
      const store = await stage.open();
      const orders = [1, 2, 3, 4].map((number) => sampleOrder({ number, createdAt: NOON + number * 1000 }));
      const shipped = sampleOrder({ number: 5, createdAt: NOON + 5000, status: 'IN_TRANSIT' });
      await store.orders.merge(
        [...orders, shipped],
        (_, order) => ({ write: true, order, changed: [{ what: 'new' }] }),
        NOON,
      );
      const numbers = async (span: Partial<Parameters<typeof store.checks.refsCreated>[1]>, limit = 10) => {
        const found = await store.checks.refsCreated(
          SHOP,
          { from: null, to: NOON + HOUR, status: null, ...span },
          limit,
        );
        return found.map(({ id }) => id);
      };
      expect(await numbers({})).toEqual([5, 4, 3, 2, 1].map(orderIdOf));
      expect(await numbers({ from: NOON + 2000, to: NOON + 4000 })).toEqual([3, 2].map(orderIdOf));
      expect(await numbers({ status: 'IN_TRANSIT' })).toEqual([orderIdOf(5)]);
      expect(await numbers({ status: 'SORTED_BY_ROBOT' })).toEqual([]);
      expect(await numbers({}, 2)).toEqual([5, 4].map(orderIdOf));
      expect(await store.checks.refsOf(SHOP, [orderIdOf(5), orderIdOf(99)])).toEqual([
        { id: orderIdOf(5), status: 'IN_TRANSIT', createdAt: NOON + 5000, updatedAt: shipped.order.updatedAt },
      ]);
      expect(await store.checks.refsOf(OTHER_SHOP, [orderIdOf(5)])).toEqual([]);
    });
  });
}

const PERSON: CheckWish = { by: 'person', days: 7 };
const NIGHT: CheckWish = { by: 'nightly', days: 30 };
const PROBLEM = { code: 'tiktok-busy', facts: {}, details: null };

const running = (wish: CheckWish): RunningCheck => ({ ...startCheck(wish, NOON), failures: 0, problem: null });

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeOrder } from '@order-manager/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSealer } from '../../security/sealer.ts';
import { HOUR, NOON, OTHER_SHOP, orderIdOf, SHOP, sampleOrder } from '../../store/exam/sample-order.ts';
import { openStore } from '../../store/open-store.ts';
import type { Shop, Store } from '../../store/store.ts';
import { walkSelection } from './walk-selection.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'om-select-'));
  const sealer = createSealer(new Uint8Array(32).fill(1));
  store = await openStore({ databaseUrl: null, dataDir: folder, sealer, now: Date.now, mostWalked: 40 });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const OWN = [{ id: SHOP, region: 'MY' }] as Shop[];
const parts = () => ({ store, now: () => NOON });
const matching = (query: string, except: { shopId: string; orderId: string }[] = []) => ({
  matching: { query, except },
});

describe('a selection of all that match', () => {
  it('names each order of the list once, in its order, without those taken out and those of other shops', async () => {
    const deadlines = [3, 1, null, 2, 1].map((hours) => (hours === null ? null : NOON + hours * HOUR));
    await store.orders.merge(
      [
        ...deadlines.map((shipBy, number) => sampleOrder({ number, shipBy })),
        sampleOrder({ number: 9, shopId: OTHER_SHOP }),
      ],
      mergeOrder,
      NOON,
    );
    const out = [{ shopId: SHOP, orderId: orderIdOf(3) }];
    const slices = await Array.fromAsync(walkSelection(parts(), matching('tab=to-ship&direction=desc', out), OWN));
    expect(slices.flat().map(({ id }) => id)).toEqual([0, 4, 1, 2].map(orderIdOf));
  });

  it('is taken down before the first of it is worked on: what leaves its tab or is moved meanwhile is met once', async () => {
    const orders = Array.from({ length: 1_200 }, (_, number) => sampleOrder({ number, createdAt: NOON + number }));
    await store.orders.merge(orders, mergeOrder, NOON);
    const met: string[] = [];
    for await (const slice of walkSelection(parts(), matching('tab=to-ship&sort=updated'), OWN)) {
      met.push(...slice.map(({ id }) => id));
      const gone = orders.slice(0, 700).map(({ order, ...rest }) => ({
        ...rest,
        order: { ...order, status: 'AWAITING_COLLECTION', updatedAt: NOON + HOUR + met.length },
      }));
      const come = [sampleOrder({ number: 5_000 + met.length })];
      await store.orders.merge([...gone, ...come], mergeOrder, NOON);
    }
    expect(met.toSorted()).toEqual(orders.map(({ order }) => order.id).toSorted());
  });

  it('of a filter that is not understood selects nothing and says so', async () => {
    for (const query of ['payment=gold', 'tab=every', 'attention=maybe', 'created=soon']) {
      const walking = Array.fromAsync(walkSelection(parts(), matching(query), OWN));
      await expect(walking).rejects.toMatchObject({ problem: { code: 'filter-not-understood' } });
    }
  });
});

describe('a selection of named orders', () => {
  it('is walked in slices, each order once, without shops that are not one’s own', async () => {
    const named = Array.from({ length: 1_100 }, (_, number) => ({ shopId: SHOP, orderId: orderIdOf(number % 1_050) }));
    const foreign = [{ shopId: OTHER_SHOP, orderId: orderIdOf(1) }];
    const slices = await Array.fromAsync(walkSelection(parts(), { orders: [...named, ...foreign] }, OWN));
    expect([slices.length, slices.flat().length]).toEqual([3, 1_050]);
  });
});

import { mergeOrder, toOrderId } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import type { Stage } from './place.ts';
import { NOON, OTHER_SHOP, orderIdOf, SHOP, sampleOrder } from './sample-order.ts';
import { pick, seededRandom } from './seeded-random.ts';

const MINUTE = 60_000;

export function examineNotes(stage: Stage): void {
  describe('the note of an order', () => {
    it('comes back as it was written, with who, when and a version', async () => {
      const store = await desk(stage);
      const note = { text: 'Size L\nis right', by: 'owner', at: NOON, version: 1 };
      expect(await write(store, note.text, 0)).toEqual({ kind: 'written', note });
      expect(await store.notes.find(SHOP, orderIdOf(1))).toEqual(note);
      expect(await write(store, 'Size M', 1, NOON + MINUTE)).toMatchObject({ kind: 'written', note: { version: 2 } });
      expect(await store.notes.find(SHOP, orderIdOf(2))).toBeNull();
      expect(await store.notes.find(OTHER_SHOP, orderIdOf(1))).toBeNull();
    });

    it('written over another one that was not seen stays out, and what is there is told', async () => {
      const store = await desk(stage);
      await write(store, 'first', 0);
      const kept = { text: 'first', by: 'owner', at: NOON, version: 1 };
      expect(await write(store, 'mine', 0)).toEqual({ kind: 'stale', note: kept });
      expect(await store.notes.find(SHOP, orderIdOf(1))).toEqual(kept);
    });

    it('of two at the same moment one wins, and the other hears of it', async () => {
      const store = await desk(stage);
      const other = await stage.open();
      const answers = await Promise.all([write(store, 'a', 0), write(other, 'b', 0), write(store, 'c', 0)]);
      expect(answers.map((answer) => answer?.kind).sort()).toEqual(['stale', 'stale', 'written']);
    });

    it('the same words again change nothing, also when the first answer got lost', async () => {
      const store = await desk(stage);
      await write(store, 'once', 0);
      expect(await write(store, 'once', 0, NOON + MINUTE)).toMatchObject({
        kind: 'same',
        note: { version: 1, at: NOON },
      });
    });

    it('taken away it is no note, and nobody writes over one that came after', async () => {
      const store = await desk(stage);
      await write(store, 'first', 0);
      expect(await write(store, '', 1)).toEqual({ kind: 'written', note: null });
      expect(await store.notes.find(SHOP, orderIdOf(1))).toBeNull();
      expect(await write(store, 'second', 0)).toMatchObject({ kind: 'written', note: { text: 'second', version: 3 } });
      expect(await write(store, 'late', 1)).toMatchObject({ kind: 'stale', note: { text: 'second' } });
    });

    it('on an order that is not here is refused', async () => {
      const store = await desk(stage);
      const nowhere = { shopId: SHOP, id: toOrderId('1') };
      expect(await store.notes.write(nowhere, { text: 'x', by: 'owner', at: NOON, seen: 0 })).toBeNull();
    });

    it('tells the timeline who and when, once for each sitting, and never the words', async () => {
      const store = await desk(stage);
      await write(store, 'The buyer', 0);
      await write(store, 'The buyer wrote', 1, NOON + MINUTE);
      await write(store, 'The buyer wrote twice', 2, NOON + 30 * MINUTE);
      await write(store, '', 3, NOON + 31 * MINUTE);
      const entries = (await store.timeline.ofOrder(SHOP, orderIdOf(1), 10)).filter(({ what }) => what !== 'new');
      expect(entries.map(({ what, by, at, facts }) => [what, by, at, facts])).toEqual([
        ['note-removed', 'person', NOON + 31 * MINUTE, { by: 'owner' }],
        ['note-changed', 'person', NOON + 30 * MINUTE, { by: 'owner' }],
        ['note-added', 'person', NOON, { by: 'owner' }],
      ]);
    });
  });

  describe('notes and tags', () => {
    it.each([1, 2, 3, 4, 5, 6])('outlive whatever TikTok tells of their orders (history %i)', async (seed) => {
      const store = await desk(stage);
      const random = seededRandom(seed);
      const kept = new Map<number, { note: string | null; tags: string[] }>();
      for (let turn = 0; turn < 40; turn += 1) {
        const number = pick(random, [1, 2, 3]);
        const one = kept.get(number) ?? { note: null, tags: [] };
        const ref = { shopId: SHOP, id: orderIdOf(number) };
        if (random() < 0.2) {
          const seen = (await store.notes.find(SHOP, ref.id))?.version ?? 0;
          const text = pick(random, ['', `note ${turn}`]);
          await store.notes.write(ref, { text, by: 'owner', at: NOON, seen });
          kept.set(number, { ...one, note: text === '' ? null : text });
        } else if (random() < 0.3) {
          const tag = pick(random, ['a', 'b', 'c']);
          const wish = random() < 0.6 ? { add: [tag], remove: [] } : { add: [], remove: [tag] };
          await store.tags.change([ref], { changeId: `${turn}`, ...wish, by: 'owner', at: NOON });
          const others = one.tags.filter((known) => known !== tag);
          kept.set(number, { ...one, tags: [...others, ...wish.add].sort() });
        } else await store.orders.merge([anyTelling(random, number)], mergeOrder, NOON);
      }
      for (const number of [1, 2, 3]) {
        const { note, tags } = kept.get(number) ?? { note: null, tags: [] };
        const found = await store.orders.find(SHOP, orderIdOf(number));
        expect({ note: found?.hasOwnNote, tags: found?.tags }).toEqual({ note: note !== null, tags });
        expect((await store.notes.find(SHOP, orderIdOf(number)))?.text ?? null).toBe(note);
        expect(await marks(stage, number)).toEqual([note === null ? 0 : 1, tags.length === 0 ? 0 : 1]);
      }
    });
  });
}

/** Newer, older, equal, split, shared, cancelled: all that a sync may bring. */
function anyTelling(random: () => number, number: number) {
  return sampleOrder({
    number,
    units: 2,
    updatedAt: NOON + pick(random, [-2, -1, 0, 1, 2, 3, 4]) * MINUTE,
    status: pick(random, ['ON_HOLD', 'AWAITING_SHIPMENT', 'AWAITING_COLLECTION', 'CANCELLED', 'NEWS']),
    packageIds: pick<string[]>(random, [[], [`P${number}`], [`P${number}`, `Q${number}`], ['shared']]),
    sellerNote: pick(random, [null, 'from Seller Center']),
  });
}

async function marks(stage: Stage, number: number): Promise<number[]> {
  const rows = await stage.place.rows(`select own_note, tagged from orders where id = '${orderIdOf(number)}'`);
  return rows.flatMap((row) => [Number(row.own_note), Number(row.tagged)]);
}

async function desk(stage: Stage): Promise<Store> {
  const store = await stage.open();
  await store.orders.merge(
    [1, 2, 3].map((number) => sampleOrder({ number })),
    mergeOrder,
    NOON,
  );
  return store;
}

const write = (store: Store, text: string, seen: number, at = NOON) =>
  store.notes.write({ shopId: SHOP, id: orderIdOf(1) }, { text, by: 'owner', at, seen });

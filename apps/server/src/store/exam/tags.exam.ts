import { mergeOrder, toOrderId } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import type { Store, TagChangeStep } from '../store.ts';
import type { Stage } from './place.ts';
import { HOUR, NOON, OTHER_SHOP, orderIdOf, SHOP, sampleOrder } from './sample-order.ts';

export function examineTags(stage: Stage): void {
  describe('tags', () => {
    it('are kept as written, compared folded, and come in the order of the alphabet', async () => {
      const store = await desk(stage);
      await change(store, [1], { add: ['VIP', '  repeat   buyer ', 'École'] });
      expect(await tagsOf(store, 1)).toEqual(['repeat buyer', 'VIP', 'École']);
      expect(await change(store, [1], { add: ['vip', 'ＶＩＰ'] })).toEqual({ changed: [], full: [] });
      await change(store, [1], { remove: ['REPEAT buyer'] });
      expect(await tagsOf(store, 1)).toEqual(['VIP', 'École']);
    });

    it('only orders that change are named, those that are nowhere or bear the tag already are not', async () => {
      const store = await desk(stage);
      await change(store, [2], { add: ['a'] });
      const refs = [ref(1), ref(2), ref(3, OTHER_SHOP), { shopId: SHOP, id: toOrderId('1') }];
      const { changed } = await store.tags.change(refs, step({ add: ['a'] }));
      expect(changed).toEqual([ref(1), ref(3, OTHER_SHOP)]);
    });

    it('twenty fit on an order; one more is left out and told, the others are tagged', async () => {
      const store = await desk(stage);
      const many = Array.from({ length: 20 }, (_, index) => `tag ${index}`);
      await change(store, [1], { add: many });
      expect(await change(store, [1, 2], { add: ['one more'] })).toEqual({ changed: [ref(2)], full: [ref(1)] });
      expect(await change(store, [1], { add: ['one more'], remove: ['tag 0'] })).toEqual({
        changed: [ref(1)],
        full: [],
      });
      expect(await tagsOf(store, 1)).toHaveLength(20);
    });

    it('each change is in the timeline with who and what', async () => {
      const store = await desk(stage);
      await change(store, [1], { add: ['b', 'a'] });
      await change(store, [1], { remove: ['b'] });
      const entries = await store.timeline.ofOrder(SHOP, orderIdOf(1), 10);
      expect(entries.slice(0, 2).map(({ what, by, facts }) => [what, by, facts])).toEqual([
        ['tags-changed', 'person', { by: 'owner', added: '', removed: 'b' }],
        ['tags-changed', 'person', { by: 'owner', added: 'a, b', removed: '' }],
      ]);
    });

    it('undone, a change gives back what each order had before, and nothing else', async () => {
      const store = await desk(stage);
      await change(store, [1], { add: ['a', 'b'] });
      await change(store, [1, 2], { changeId: 'wrong', add: ['a', 'c'], remove: ['b'] });
      await change(store, [2], { add: ['later'] });
      expect(await undo(store, 'wrong')).toHaveLength(2);
      expect([await tagsOf(store, 1), await tagsOf(store, 2)]).toEqual([['a', 'b'], ['later']]);
      expect(await undo(store, 'wrong')).toEqual([]);
    });

    it('a change is undone in steps, for shops that may be touched, and for an hour', async () => {
      const store = await desk(stage);
      await store.tags.change([ref(1), ref(2), ref(3, OTHER_SHOP)], step({ changeId: 'w', add: ['a'] }));
      expect(await store.tags.undo('w', [SHOP], 1, 'owner', NOON)).toEqual([ref(1)]);
      expect(await store.tags.undo('w', [SHOP], 9, 'owner', NOON + 2 * HOUR)).toEqual([]);
      expect(await store.tags.undo('w', [SHOP], 9, 'owner', NOON)).toEqual([ref(2)]);
      expect(await store.tags.undo('w', [SHOP], 9, 'owner', NOON)).toEqual([]);
      expect(await tagsOf(store, 3, OTHER_SHOP)).toEqual(['a']);
    });

    it('what nobody may undo any more is forgotten with the next change', async () => {
      const store = await desk(stage);
      await change(store, [1, 2], { changeId: 'old', add: ['a'] });
      await change(store, [1], { changeId: 'new', add: ['b'], at: NOON + 2 * HOUR });
      const rows = await stage.place.rows('select distinct change_id from tag_changes');
      expect(rows).toEqual([{ change_id: 'new' }]);
    });

    it('all of some shops are listed once each, in the spelling of the first order', async () => {
      const store = await desk(stage);
      await change(store, [2], { add: ['vip', 'b'] });
      await change(store, [1], { add: ['VIP'] });
      await store.tags.change([ref(3, OTHER_SHOP)], step({ add: ['B', 'theirs'] }));
      expect(await store.tags.list([SHOP])).toEqual(['b', 'VIP']);
      expect(await store.tags.list([SHOP, OTHER_SHOP])).toEqual(['b', 'theirs', 'VIP']);
      expect(await store.tags.list([])).toEqual([]);
    });
  });
}

async function desk(stage: Stage): Promise<Store> {
  const store = await stage.open();
  const orders = [
    sampleOrder({ number: 1 }),
    sampleOrder({ number: 2 }),
    sampleOrder({ number: 3, shopId: OTHER_SHOP }),
  ];
  await store.orders.merge(orders, mergeOrder, NOON);
  return store;
}

const ref = (number: number, shopId = SHOP) => ({ shopId, id: orderIdOf(number) });

const step = (wishes: Partial<TagChangeStep>): TagChangeStep => ({
  changeId: 'some',
  add: [],
  remove: [],
  by: 'owner',
  at: NOON,
  ...wishes,
});

const change = (store: Store, numbers: number[], wishes: Partial<TagChangeStep>) =>
  store.tags.change(
    numbers.map((number) => ref(number)),
    step(wishes),
  );

const undo = (store: Store, changeId: string) => store.tags.undo(changeId, [SHOP, OTHER_SHOP], 100, 'owner', NOON);

const tagsOf = async (store: Store, number: number, shopId = SHOP) =>
  (await store.orders.find(shopId, orderIdOf(number)))?.tags;

import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DeskEvent, Selection, TagsChanged } from '@order-manager/contract';
import type { Instant, TagChange } from '@order-manager/domain';
import type { Store } from '../../store/store.ts';
import { type Person, shopIdsOf, shopsOf } from '../person.ts';
import { type SelectedRef, walkSelection } from '../select/walk-selection.ts';

export type TagParts = {
  store: Pick<Store, 'orders' | 'shops' | 'tags'>;
  publish(event: DeskEvent): void;
  now(): Instant;
};

export type TagWish = TagChange & { selection: Selection };

/**
 * Puts tags on the selected orders and takes tags off, slice by slice, so that a hundred thousand orders neither fill the
 * memory nor hold up anybody's click. Foreign shops are left out. Throws `filter-not-understood`.
 */
export async function changeTags(parts: TagParts, wish: TagWish, who: Person): Promise<TagsChanged> {
  const { store, now } = parts;
  const { selection, add, remove } = wish;
  const answer: TagsChanged = { changeId: randomUUID(), orders: 0, full: 0 };
  for await (const slice of walkSelection(parts, selection, await shopsOf(store, who))) {
    for (let from = 0; from < slice.length; from += IN_ONE_STEP) {
      const step = { changeId: answer.changeId, add, remove, by: who.role, at: now() };
      const { changed, full } = await store.tags.change(slice.slice(from, from + IN_ONE_STEP), step);
      answer.orders += changed.length;
      answer.full += full.length;
      tell(parts, changed);
      await nextTurn();
    }
  }
  return answer;
}

/** Takes back what a change really did, order by order: a tag that one of them had before stays. Gives how many. */
export async function undoTags(parts: TagParts, changeId: string, who: Person): Promise<{ orders: number }> {
  const { store, now } = parts;
  const own = await shopIdsOf(store, who);
  let orders = 0;
  for (;;) {
    const undone = await store.tags.undo(changeId, own, IN_ONE_STEP, who.role, now());
    if (undone.length === 0) return { orders };
    orders += undone.length;
    tell(parts, undone);
    await nextTurn();
  }
}

/** One transaction: about 10 ms, so that nobody's click waits. An event names as many orders. */
const IN_ONE_STEP = 200;

function tell({ publish }: TagParts, refs: readonly SelectedRef[]): void {
  for (const shopId of new Set(refs.map((ref) => ref.shopId))) {
    const ids = refs.filter((ref) => ref.shopId === shopId).map(({ id }) => id);
    publish({ type: 'orders', shopId, orderIds: ids, more: false, toShip: 0 });
  }
}

import type { Instant, OrderId, ShopId, TagChange } from '@order-manager/domain';

type TaggedOrder = { shopId: ShopId; id: OrderId };

/** One bulk change of tags: whoever undoes it names its id. */
export type TagChangeStep = TagChange & { changeId: string; by: string; at: Instant };

/** Which orders are tagged otherwise now, and which were too full for all that was to be added. */
export type TagsChanged = { changed: TaggedOrder[]; full: TaggedOrder[] };

/** Tags of orders, ours alone: kept as written, compared folded (`foldTag`). No sync touches them. */
export type TagStore = {
  /** Every tag that an order of these shops bears, in one spelling each. */
  list(shopIds: ShopId[]): Promise<string[]>;
  /** One step of a change, with the timeline and the way back, in one transaction. Orders that are not here are left out. */
  change(orders: TaggedOrder[], step: TagChangeStep): Promise<TagsChanged>;
  /** Takes back what a change really did to at most `limit` orders of these shops; none left ends it. */
  undo(changeId: string, shopIds: ShopId[], limit: number, by: string, at: Instant): Promise<TaggedOrder[]>;
};

import type { OrderId, OrderNote, ShopId, WrittenNote } from '@order-manager/domain';

/** What became of a written note, and the note that is kept now; null where there is none. */
export type NoteWrite = { kind: 'written' | 'same' | 'stale'; note: OrderNote | null };

/** One note on an order, ours alone: no sync touches it. */
export type NoteStore = {
  find(shopId: ShopId, orderId: OrderId): Promise<OrderNote | null>;
  /** Decides, writes, and tells the timeline who and when, in one transaction. Null where there is no such order. */
  write(order: { shopId: ShopId; id: OrderId }, written: WrittenNote): Promise<NoteWrite | null>;
};

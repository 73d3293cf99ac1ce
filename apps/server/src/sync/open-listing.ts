import {
  type CheckPart,
  type Instant,
  type OrderRef,
  type OrderRefs,
  refsById,
  type ShopId,
} from '@order-manager/domain';
import { refsOfRows } from './order-refs.ts';
import type { OrderPage, OrderSource } from './order-source.ts';

/** TikTok's orders created in `[from, to)`; nothing of that span is on a later page. */
export type ListedSlice = { refs: OrderRefs; from: Instant; to: Instant; total: number | null; isEnd: boolean };

/** A walk through one of TikTok's listings, from new to old. */
export type Listing = {
  next(): Promise<ListedSlice>;
  /** What was created before this instant comes again with the next slice. */
  putBack(slice: ListedSlice, from: Instant): ListedSlice;
};

/** Orders of a slice, more or less: what memory holds of a shop of any size. */
const SLICE = 400;
const SECOND = 1000;

/** Begins, or goes on, below a creation time: page tokens do not survive a restart. */
export function openListing(source: OrderSource, shopId: ShopId, part: CheckPart, before: Instant): Listing {
  let waiting: OrderRef[] = [];
  let to = before;
  let pageToken: string | null = null;
  let isRead = false;
  const readPage = async (): Promise<OrderPage> => {
    const { status, from } = part;
    const page = await source.created({ status, from, before, pageToken }, 'poll');
    waiting.push(...(await refsOfRows(source, shopId, page.rows, 'poll')));
    pageToken = page.nextPageToken;
    isRead = pageToken === null;
    return page;
  };
  const cut = (from: Instant, total: number | null, isEnd: boolean): ListedSlice => {
    const slice = { refs: refsById(waiting.filter((ref) => isWithin(ref, from, to))), from, to, total, isEnd };
    waiting = waiting.filter((ref) => isBelow(ref, from));
    to = from;
    return slice;
  };
  return {
    next: async () => {
      let total: number | null = null;
      let from = lowestWhole(waiting, part);
      while (!isRead && waiting.filter((ref) => !isBelow(ref, from)).length < SLICE) {
        total = (await readPage()).total ?? total;
        from = lowestWhole(waiting, part);
      }
      return isRead ? cut(part.from ?? 0, total, true) : cut(from, total, false);
    },
    putBack: (slice, from) => {
      const all = [...slice.refs.values()];
      waiting = [...all.filter((ref) => isBelow(ref, from)), ...waiting];
      to = from;
      return { ...slice, refs: refsById(all.filter((ref) => !isBelow(ref, from))), from, isEnd: false };
    },
  };
}

/** Others may share the oldest second seen, and stand on the next page. */
function lowestWhole(refs: readonly OrderRef[], part: CheckPart): Instant {
  const oldest = refs.reduce((least, { createdAt }) => (createdAt > 0 ? Math.min(least, createdAt) : least), part.to);
  return oldest + SECOND;
}

/** TikTok may not tell when an order was created: it belongs to the slice in which it was seen. */
const isBelow = ({ createdAt }: OrderRef, from: Instant): boolean => createdAt > 0 && createdAt < from;

/** Rows that pages repeat may belong to a slice that is done. */
const isWithin = (ref: OrderRef, from: Instant, to: Instant): boolean => !isBelow(ref, from) && ref.createdAt < to;

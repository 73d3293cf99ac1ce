import type { OrderPage, OrderRow } from '@order-manager/contract';
import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { orderCountsQuery } from '../api/queries.ts';
import { asItCame, type CalmList, keepStill } from './calm-list.ts';
import { type ListQuery, listKey, orderPagesQuery } from './order-queries.ts';
import { rowKey } from './selection.ts';
import { useFilledAt } from './use-filled-at.ts';

export type OrderList = CalmList & {
  key: string;
  total: number | null;
  notFound: readonly string[];
  state: 'loading' | 'failed' | 'ready';
  error: unknown;
  hasMore: boolean;
  loadMore: () => void;
  /** Puts what waited into the list. */
  showFresh: () => void;
  tryAgain: () => void;
};

/** The rows of the desk: read page by page, followed live, and kept still while `isHeld`. */
export function useOrderList(list: ListQuery, isHeld: boolean): OrderList {
  const key = listKey(list);
  const pages = useInfiniteQuery(orderPagesQuery(list));
  useFollowing(list.shops, pages);
  const fresh = useMemo(() => (pages.data ? eachOnce(pages.data.pages) : null), [pages.data]);
  const readAgain = useCallback(() => void pages.refetch(), [pages.refetch]);
  const filledAt = useFilledAt(list.shops, readAgain);
  const [calm, showFresh] = useCalm({ key, fresh, readAt: pages.dataUpdatedAt, filledAt, isHeld });
  const first = pages.data?.pages[0];
  const { fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = pages;
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage({ cancelRefetch: false });
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return {
    ...calm,
    key,
    total: first?.total ?? null,
    notFound: first?.notFound ?? [],
    state: pages.data ? 'ready' : pages.isError ? 'failed' : 'loading',
    error: pages.error,
    hasMore: hasNextPage,
    loadMore,
    showFresh,
    tryAgain: () => void refetch(),
  };
}

/** An order that moved while the pages were read can stand on two of them. */
const eachOnce = (pages: readonly OrderPage[]): OrderRow[] => [
  ...new Map(pages.flatMap((page) => page.orders).map((row) => [rowKey(row), row])).values(),
];

type Pages = Pick<UseInfiniteQueryResult<InfiniteData<OrderPage>>, 'refetch' | 'isFetching' | 'data'>;

const SLOWEST = 10_000;

/** Live events refresh the counts; the pages follow them, the more pages the slower, and never two readings at once. */
function useFollowing(shops: readonly string[], pages: Pages): void {
  const { dataUpdatedAt } = useQuery(orderCountsQuery(shops));
  const { refetch, isFetching, data } = pages;
  const seen = useRef(0);
  const count = data?.pages.length ?? 0;
  useEffect(() => {
    if (dataUpdatedAt === 0 || dataUpdatedAt === seen.current || isFetching || count === 0) return;
    const isFirst = seen.current === 0;
    if (isFirst) {
      seen.current = dataUpdatedAt;
      return;
    }
    const timer = setTimeout(
      () => {
        seen.current = dataUpdatedAt;
        void refetch({ cancelRefetch: false });
      },
      Math.min(SLOWEST, count * 250),
    );
    return () => clearTimeout(timer);
  }, [dataUpdatedAt, isFetching, count, refetch]);
}

type Calm = { key: string; fresh: OrderRow[] | null; readAt: number; filledAt: number; isHeld: boolean };
type Base = { key: string; rows: readonly OrderRow[]; readAt: number };

/** Once, when a first import has brought the last order to ship, the list is let go: what is due first may be among what waits. */
function useCalm({ key, fresh, readAt, filledAt, isHeld }: Calm): [CalmList, () => void] {
  const base = useRef<Base>({ key, rows: [], readAt: 0 });
  const [shown, setShown] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` is the press of "show", which starts from nothing.
  const calm = useMemo(() => {
    if (!fresh) return asItCame([]);
    const isSame = base.current.key === key && !(base.current.readAt < filledAt && filledAt <= readAt);
    const next = isHeld && isSame ? keepStill(base.current.rows, fresh) : asItCame(fresh);
    base.current = { key, rows: next.rows, readAt };
    return next;
  }, [key, fresh, readAt, filledAt, isHeld, shown]);
  const showFresh = useCallback(() => {
    base.current = { key, rows: [], readAt: 0 };
    setShown((times) => times + 1);
  }, [key]);
  return [calm, showFresh];
}

import type { RunItem } from '@order-manager/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { RunTab } from './run-lists.ts';
import { runItemsQuery } from './run-queries.ts';

export type RunItemList = {
  items: readonly RunItem[];
  state: 'loading' | 'failed' | 'ready';
  error: unknown;
  hasMore: boolean;
  loadMore: () => void;
  tryAgain: () => void;
};

/** The packages of one list, read as one scrolls, and followed whenever the run was looked at anew (`movedAt`). */
export function useRunItems(runId: string, list: RunTab, movedAt: number): RunItemList {
  const pages = useInfiniteQuery(runItemsQuery(runId, list));
  const { data, error, hasNextPage, isFetching, isFetchingNextPage, fetchNextPage, refetch } = pages;
  useFollowing({ movedAt, isFetching, pages: data?.pages.length ?? 0, refetch });
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage({ cancelRefetch: false });
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return {
    items: useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]),
    state: data ? 'ready' : error ? 'failed' : 'loading',
    error,
    hasMore: hasNextPage,
    loadMore,
    tryAgain: () => void refetch(),
  };
}

const SLOWEST = 15_000;

type Followed = {
  movedAt: number;
  isFetching: boolean;
  pages: number;
  refetch: (options: { cancelRefetch: boolean }) => unknown;
};

/** The more pages were read, the slower they are read again, and never twice at once. */
function useFollowing({ movedAt, isFetching, pages, refetch }: Followed): void {
  const seen = useRef(movedAt);
  useEffect(() => {
    if (movedAt === seen.current || isFetching || pages === 0) return;
    const timer = setTimeout(
      () => {
        seen.current = movedAt;
        void refetch({ cancelRefetch: false });
      },
      Math.min(SLOWEST, pages * 300),
    );
    return () => clearTimeout(timer);
  }, [movedAt, isFetching, pages, refetch]);
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { orderCountsQuery } from '../api/queries.ts';
import { type ListQuery, listKey, orderCountQuery } from './order-queries.ts';
import { type CalmList, calmList, lookedAt, release, type Shelf } from './order-shelf.ts';
import { type ShelfReader, shelfReader } from './shelf-reader.ts';
import { useOnFilled } from './use-on-filled.ts';

export type OrderList = CalmList & {
  key: string;
  total: number | null;
  notFound: readonly string[];
  state: 'loading' | 'failed' | 'ready';
  error: unknown;
  /** There is more, and it is looked for. */
  hasMore: boolean;
  search: Searching;
  /** When a row on screen last became another one. */
  changed: ReadonlyMap<string, number>;
  /** The table says which places of the list it draws; what lies near is read in time. */
  look: (from: number, to: number) => void;
  /** Puts what waited into the list. */
  showFresh: () => void;
  tryAgain: () => void;
};

/** How far the search for what matches has come, for lists in which little does. */
export type Searching = {
  /** Orders looked at so far. */
  lookedAt: number;
  isResting: boolean;
  rest: () => void;
  goOn: () => void;
};

const NOTHING: CalmList = { rows: [], before: { count: 0, extraLines: 0 }, waiting: 0, gone: new Set() };
const NONE: ReadonlyMap<string, number> = new Map();

/** The rows of the desk: read page by page, followed live, and kept still while `isHeld` or scrolled. */
export function useOrderList(list: ListQuery, isHeld: boolean): OrderList {
  const key = listKey(list);
  const [isScrolled, setIsScrolled] = useState(false);
  const [restingAt, setRestingAt] = useState<string | null>(null);
  const { shelf, error, reader } = useShelf(list, key, isHeld || isScrolled);
  useFollowing(list.shops, reader);
  useOnFilled(list.shops, reader.letGo);
  const calm = useMemo(() => (shelf ? calmList(shelf) : NOTHING), [shelf]);
  const look = useCallback(
    (from: number, to: number) => {
      setIsScrolled(from > 2);
      reader.look(from, to);
    },
    [reader],
  );
  const isUncounted = shelf !== null && shelf.total === null;
  const counted = useQuery({ ...orderCountQuery(list), enabled: isUncounted }).data;
  const search = (isWanted: boolean) => () => {
    setRestingAt(isWanted ? null : key);
    reader.search(isWanted);
  };
  return {
    ...calm,
    key,
    total: shelf?.total ?? (isUncounted ? (counted?.orders ?? null) : null),
    notFound: shelf?.notFound ?? [],
    state: shelf ? 'ready' : error ? 'failed' : 'loading',
    error,
    hasMore: shelf?.pages.at(-1)?.next != null && restingAt !== key,
    search: {
      lookedAt: shelf ? lookedAt(shelf) : 0,
      isResting: restingAt === key,
      rest: search(false),
      goOn: search(true),
    },
    changed: shelf?.changed ?? NONE,
    look,
    showFresh: reader.letGo,
    tryAgain: reader.start,
  };
}

type Held = { key: string; shelf: Shelf | null; error: unknown };

/** One reader for each list; what it reads is kept here. A list that is let go takes its new places at once. */
function useShelf(list: ListQuery, key: string, isHeld: boolean): Omit<Held, 'key'> & { reader: ShelfReader } {
  const client = useQueryClient();
  const [held, setHeld] = useState<Held>({ key, shelf: null, error: null });
  const latest = useRef({ list, isHeld });
  latest.current = { list, isHeld };
  const reader = useMemo(
    () =>
      shelfReader({
        client,
        list: latest.current.list,
        key,
        isHeld: () => latest.current.isHeld,
        onShelf: (shelf) => setHeld({ key, shelf, error: null }),
        onError: (error) =>
          setHeld((before) => (before.key === key && before.shelf ? before : { key, shelf: null, error })),
      }),
    [client, key],
  );
  useEffect(() => {
    reader.start();
    return reader.stop;
  }, [reader]);
  useEffect(() => {
    if (!isHeld) reader.change(release);
  }, [isHeld, reader]);
  const isMine = held.key === key;
  return { shelf: (isMine ? held.shelf : null) ?? reader.first, error: isMine ? held.error : null, reader };
}

const PAUSE = 250;

/** Live events refresh the counts; the pages in view follow them. */
function useFollowing(shops: readonly string[], reader: ShelfReader): void {
  const { dataUpdatedAt } = useQuery(orderCountsQuery(shops));
  const seen = useRef(0);
  useEffect(() => {
    if (dataUpdatedAt === 0 || dataUpdatedAt === seen.current) return;
    const isFirst = seen.current === 0;
    seen.current = dataUpdatedAt;
    if (isFirst) return;
    const timer = setTimeout(reader.follow, PAUSE);
    return () => clearTimeout(timer);
  }, [dataUpdatedAt, reader]);
}

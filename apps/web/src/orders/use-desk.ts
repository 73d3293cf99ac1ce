import type { OrderRow, OrderSummary, Selection } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { useChosenShops } from '../shell/chosen-shops.ts';
import { useNarrow } from '../shell/use-narrow.ts';
import type { DeskState } from './desk-state.ts';
import { type AppliedName, appliedOf, inOrder } from './filters/applied.ts';
import { type ListQuery, matchingQuery, orderSummaryQuery } from './order-queries.ts';
import type { TableLayout } from './order-table.tsx';
import { readSearch, type SearchWords } from './search-words.ts';
import { rowKey } from './selection.ts';
import { type ShowDesk, useDeskState } from './use-desk-state.ts';
import { type OrderList, useOrderList } from './use-order-list.ts';
import { type Picking, usePicked } from './use-picked.ts';

/** What lies on top of the desk. */
export type DeskDialog =
  | { kind: 'ship'; selection: Selection; thenPrint: boolean }
  | { kind: 'print'; selection: Selection }
  | { kind: 'tags' }
  | { kind: 'export' }
  | { kind: 'keys' };

/** The row the keys stand on; `byKey` says that a key brought it there, so it takes the focus. */
export type Cursor = { key: string; byKey: boolean };

/** Everything the parts of the desk share: what is asked for, what came, what is ticked, and what lies on top. */
export type Desk = {
  state: DeskState;
  show: ShowDesk;
  shops: readonly string[];
  layout: TableLayout;
  list: ListQuery;
  orders: OrderList;
  summary: OrderSummary | undefined;
  words: SearchWords;
  /** What narrows the list, the filter put on last at the end. */
  applied: readonly AppliedName[];
  picking: Picking;
  cursor: Cursor | null;
  setCursor: (cursor: Cursor | null) => void;
  /** The mouse rests on the rows: they must not move. */
  hold: (isHeld: boolean) => void;
  field: RefObject<HTMLInputElement | null>;
  dialog: DeskDialog | null;
  lay: (dialog: DeskDialog | null) => void;
  openRow: (row: OrderRow) => void;
  /** The focus came to a row by Tab: the keys go on from there. */
  reachRow: (row: OrderRow) => void;
  /** The ticked orders, else the one the keys stand on; null where there is neither. */
  targets: () => Selection | null;
  ship: (selection: Selection | null, thenPrint: boolean) => void;
  print: (selection: Selection | null) => void;
};

const LAYOUTS: Readonly<Record<ReturnType<typeof useNarrow>, TableLayout>> = {
  phone: 'cards',
  rail: 'folded',
  wide: 'wide',
};

/** The state of the order desk, made once by its page and handed to its parts. */
export function useDesk(): Desk {
  const [state, show] = useDeskState();
  const shops = useChosenShops();
  const layout = LAYOUTS[useNarrow()];
  const field = useRef<HTMLInputElement>(null);
  const [dialog, lay] = useState<DeskDialog | null>(null);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [isPointed, hold] = useState(false);
  const list = useMemo<ListQuery>(() => listOf(state, shops), [state, shops]);
  const orders = useOrderList(list, isPointed || cursor !== null || state.open !== null);
  const picking = usePicked(orders, list, matchingQuery(list));
  const reachRow = useCallback((row: OrderRow) => setCursor({ key: rowKey(row), byKey: false }), []);
  const openRow = useCallback(
    (row: OrderRow) => {
      setCursor({ key: rowKey(row), byKey: false });
      show({ ...state, open: { shopId: row.shopId, orderId: row.id } }, state.open ? 'replace' : 'push');
    },
    [show, state],
  );
  return {
    state,
    show,
    shops,
    layout,
    list,
    orders,
    summary: useQuery(orderSummaryQuery(list)).data,
    words: useMemo(() => readSearch(state.search), [state.search]),
    applied: useApplied(state, shops),
    picking,
    cursor,
    setCursor,
    hold,
    field,
    dialog,
    lay,
    openRow,
    reachRow,
    targets: () => picking.chosen() ?? orderAt(orders.rows, cursor?.key ?? null),
    ship: (selection, thenPrint) => selection && lay({ kind: 'ship', selection, thenPrint }),
    print: (selection) => selection && lay({ kind: 'print', selection }),
  };
}

function useApplied(state: DeskState, shops: readonly string[]): readonly AppliedName[] {
  const order = useRef<readonly AppliedName[]>([]);
  order.current = inOrder(order.current, appliedOf(state, shops));
  return order.current;
}

const listOf = (
  { tab, attention, search, filter, sort, direction }: DeskState,
  shops: readonly string[],
): ListQuery => ({
  tab,
  attention,
  search,
  filter,
  sort,
  direction,
  shops,
});

function orderAt(rows: readonly OrderRow[], key: string | null): Selection | null {
  const row = rows.find((candidate) => rowKey(candidate) === key);
  return row ? { orders: [{ shopId: row.shopId, orderId: row.id }] } : null;
}

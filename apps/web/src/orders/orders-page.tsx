import type { OrderRef, OrderRow } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderCountsQuery } from '../api/queries.ts';
import { formatCount } from '../format/count.ts';
import { useChosenShops } from '../shell/chosen-shops.ts';
import { useNarrow } from '../shell/use-narrow.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { useMinute } from '../ui/order-parts/use-minute.ts';
import { PageHead } from '../ui/page-head.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { ActionStrip } from './action-strip.tsx';
import { AppliedFilters } from './applied-filters.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { DeskEmpty } from './desk-empty.tsx';
import type { DeskCommand } from './desk-keys.ts';
import { type DeskState, withAttention, withSort, withTab } from './desk-state.ts';
import { FreshNotice } from './fresh-notice.tsx';
import { ImportNotice } from './import-notice.tsx';
import { KeyHelpButton } from './key-help-button.tsx';
import { type ListQuery, orderSummaryQuery } from './order-queries.ts';
import { OrderStats } from './order-stats.tsx';
import { OrderTable, type TableLayout } from './order-table.tsx';
import { OrderTabs } from './order-tabs.tsx';
import styles from './orders-page.module.css';
import { SearchField } from './search-field.tsx';
import { readSearch } from './search-words.ts';
import { countsOf, headState, refsOf, rowKey } from './selection.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useDeskState } from './use-desk-state.ts';
import { useOrderList } from './use-order-list.ts';
import { MOST_PICKED, usePicked } from './use-picked.ts';

const OrderDrawer = lazy(() => import('./drawer/order-drawer.tsx'));
const ShipDialog = lazy(() => import('../shipping/ship-dialog.tsx'));
const PrintDialog = lazy(() => import('../labels/print-dialog.tsx'));
const KeyHelp = lazy(() => import('./key-help.tsx'));

/** What lies on top of the desk. */
type Dialog =
  | { kind: 'ship'; orders: OrderRef[]; thenPrint: boolean }
  | { kind: 'print'; orders: OrderRef[] }
  | { kind: 'keys' };

const LAYOUTS: Readonly<Record<ReturnType<typeof useNarrow>, TableLayout>> = {
  phone: 'cards',
  rail: 'folded',
  wide: 'wide',
};

/** The order desk: tabs, what needs a person, the table, and what is done with it. */
export function OrdersPage() {
  const { t } = useTranslation('orders');
  const [state, show] = useDeskState();
  const shops = useChosenShops();
  const layout = LAYOUTS[useNarrow()];
  const now = useMinute();
  const field = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [cursor, setCursor] = useState<{ key: string; byKey: boolean } | null>(null);
  const [isPointed, setIsPointed] = useState(false);

  const list = useMemo<ListQuery>(() => listOf(state, shops), [state, shops]);
  const orders = useOrderList(list, isPointed || cursor !== null || state.open !== null);
  const summary = useQuery(orderSummaryQuery(list)).data;
  const picking = usePicked(orders.rows, list, `${state.tab} ${state.search} ${state.attention} ${shops.join()}`);
  const counts = countsOf(picking.selection);
  const words = useMemo(() => readSearch(state.search), [state.search]);
  useTitleCount(shops);

  const openRow = useCallback(
    (row: OrderRow) => {
      setCursor({ key: rowKey(row), byKey: false });
      show({ ...state, open: { shopId: row.shopId, orderId: row.id } }, state.open ? 'replace' : 'push');
    },
    [show, state],
  );
  const targets = () => (counts.orders > 0 ? refsOf(picking.selection) : refsAt(orders.rows, cursor?.key ?? null));
  const ship = (refs: OrderRef[], thenPrint: boolean) =>
    refs.length > 0 && setDialog({ kind: 'ship', orders: refs, thenPrint });
  const print = (refs: OrderRef[]) => refs.length > 0 && setDialog({ kind: 'print', orders: refs });

  const move = (step: 1 | -1, ticks: boolean): boolean => {
    const here = orders.rows.findIndex((row) => rowKey(row) === cursor?.key);
    const next = orders.rows[here < 0 ? 0 : here + step];
    const current = orders.rows[here];
    if (ticks && current && !picking.selection.picked.has(rowKey(current))) picking.pick(current, false);
    if (!next) return true;
    if (ticks && !picking.selection.picked.has(rowKey(next))) picking.pick(next, false);
    setCursor({ key: rowKey(next), byKey: true });
    if (state.open) show({ ...state, open: { shopId: next.shopId, orderId: next.id } }, 'replace');
    return true;
  };
  useDeskKeys((command) => {
    if (dialog) return false;
    return actOn(command);
  });

  return (
    <>
      <PageHead
        title={t('title')}
        middle={
          <SearchField
            field={field}
            value={state.search}
            onSearch={(search) => search !== state.search && show({ ...state, search, open: null }, 'replace')}
          />
        }
        actions={layout === 'cards' ? null : <KeyHelpButton onClick={() => setDialog({ kind: 'keys' })} />}
      />
      {layout === 'cards' ? strip() : null}
      <OrderTabs shops={shops} tab={state.tab} onChange={(tab) => show(withTab(state, tab))} />
      <section id="orders-panel" role="tabpanel" aria-label={t(`tab.${state.tab}`)} className={styles.panel}>
        <ImportNotice shops={shops} />
        {layout === 'cards' ? null : strip()}
        {layout === 'cards' ? null : <OrderStats summary={summary} />}
        <AppliedFilters state={state} words={words} notFound={orders.notFound} onChange={show} />
        {content()}
        <FreshNotice list={orders} isRaised={counts.orders > 0} />
        {counts.orders > 0 ? (
          <BulkBar
            orders={counts.orders}
            packages={counts.packages}
            matching={
              orders.total !== null && orders.total > counts.orders && counts.orders < MOST_PICKED ? orders.total : null
            }
            gathering={picking.gathering}
            onSelectAll={picking.pickAllMatching}
            onShip={(thenPrint) => ship(targets(), thenPrint)}
            onPrint={() => print(targets())}
            onClear={picking.clear}
          />
        ) : null}
      </section>
      <Suspense fallback={null}>{overlays()}</Suspense>
    </>
  );

  function strip() {
    return (
      <ActionStrip
        counts={summary?.attention}
        chosen={state.attention}
        onChoose={(attention) => show(withAttention(state, attention))}
      />
    );
  }

  function content() {
    if (orders.state === 'loading') return <SkeletonRows />;
    if (orders.state === 'failed') return <ErrorState error={orders.error} onTryAgain={orders.tryAgain} />;
    if (orders.rows.length === 0) return <DeskEmpty state={state} shops={shops} onChange={show} />;
    return (
      <OrderTable
        list={orders}
        layout={layout}
        now={now}
        isPicked={(key) => picking.selection.picked.has(key)}
        cursor={cursor?.key ?? null}
        cursorByKey={cursor?.byKey ?? false}
        head={{
          sort: state.sort,
          direction: state.direction,
          picked: headState(picking.selection, orders.rows),
          onSort: (sort) => show(withSort(state, sort)),
          onPickLoaded: picking.pickLoaded,
        }}
        onHold={setIsPointed}
        onOpen={openRow}
        onPick={picking.pick}
      />
    );
  }

  function overlays() {
    return (
      <>
        {state.open ? (
          <OrderDrawer
            order={state.open}
            rows={orders.rows}
            total={orders.total}
            isCovered={dialog !== null}
            onMove={(step) => move(step, false)}
            onClose={() => show({ ...state, open: null }, 'replace')}
            onShip={(ref) => ship([ref], false)}
            onPrint={(ref) => print([ref])}
          />
        ) : null}
        {dialog?.kind === 'ship' ? (
          <ShipDialog
            orders={dialog.orders}
            thenPrint={dialog.thenPrint}
            onClose={() => setDialog(null)}
            onStarted={picking.clear}
          />
        ) : null}
        {dialog?.kind === 'print' ? <PrintDialog orders={dialog.orders} onClose={() => setDialog(null)} /> : null}
        {dialog?.kind === 'keys' ? <KeyHelp onClose={() => setDialog(null)} /> : null}
      </>
    );
  }

  function actOn(command: DeskCommand): boolean {
    const here = orders.rows.find((row) => rowKey(row) === cursor?.key);
    switch (command) {
      case 'search':
        field.current?.focus();
        field.current?.select();
        return true;
      case 'next':
      case 'previous':
        return move(command === 'next' ? 1 : -1, false);
      case 'next-and-tick':
      case 'previous-and-tick':
        return move(command === 'next-and-tick' ? 1 : -1, true);
      case 'tick':
        if (here) picking.pick(here, false);
        return here !== undefined;
      case 'open':
        if (here) openRow(here);
        return here !== undefined;
      case 'ship':
        ship(state.open ? [state.open] : targets(), false);
        return true;
      case 'print':
        print(state.open ? [state.open] : targets());
        return true;
      case 'help':
        setDialog({ kind: 'keys' });
        return true;
      case 'close':
        return closeTop();
    }
  }

  /** The drawer closes by its own Esc; then the field is left, then the selection goes, then the cursor. */
  function closeTop(): boolean {
    if (state.open) return false;
    if (document.activeElement === field.current) field.current?.blur();
    else if (counts.orders > 0) picking.clear();
    else setCursor(null);
    return true;
  }
}

const listOf = ({ tab, attention, search, sort, direction }: DeskState, shops: readonly string[]): ListQuery => ({
  tab,
  attention,
  search,
  sort,
  direction,
  shops,
});

function refsAt(rows: readonly OrderRow[], key: string | null): OrderRef[] {
  const row = rows.find((candidate) => rowKey(candidate) === key);
  return row ? [{ shopId: row.shopId, orderId: row.id }] : [];
}

/** The tab of the browser says how many wait. */
function useTitleCount(shops: readonly string[]): void {
  const { t, i18n } = useTranslation('orders');
  const waiting = useQuery(orderCountsQuery(shops)).data?.tabs['to-ship'] ?? 0;
  useEffect(() => {
    const name = `${t('title')} · Order Manager`;
    document.title = waiting > 0 ? `(${formatCount(waiting, i18n.language)}) ${name}` : name;
  }, [waiting, t, i18n.language]);
}

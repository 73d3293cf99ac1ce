// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderCard } from './order-card.tsx';
import { type LineProps, OrderLine } from './order-line.tsx';
import styles from './order-table.module.css';
import { bracketsOf, extraLinesOf } from './row-shape.ts';
import { rowKey } from './selection.ts';
import { TableHead, type TableHeadProps } from './table-head.tsx';
import type { OrderList } from './use-order-list.ts';
import { useRowSize } from './use-row-size.ts';

export type TableLayout = 'wide' | 'folded' | 'cards';

type OrderTableProps = {
  list: OrderList;
  layout: TableLayout;
  now: number;
  isPicked: (key: string) => boolean;
  cursor: string | null;
  /** The cursor was moved by a key, so the row takes the focus. */
  cursorByKey: boolean;
  head: TableHeadProps;
  onHold: (isHeld: boolean) => void;
} & Pick<LineProps, 'onOpen' | 'onPick'>;

const NEAR_THE_END = 40;

/** The orders as a grid that draws only what is in view, and asks for more before the end is reached. */
export function OrderTable({
  list,
  layout,
  now,
  isPicked,
  cursor,
  cursorByKey,
  head,
  onHold,
  onOpen,
  onPick,
}: OrderTableProps) {
  const { t, i18n } = useTranslation('orders');
  const scroller = useRef<HTMLDivElement>(null);
  const size = useRowSize(scroller, i18n.language, layout === 'cards');
  const { rows } = list;
  const brackets = useMemo(() => bracketsOf(rows), [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => size.row + size.extraLine * extraLinesOf(rows[index] ?? { packages: [] }),
    getItemKey: (index) => keyAt(rows, index),
    overscan: 12,
    paddingEnd: 64,
    scrollPaddingEnd: 64,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the style sheet's heights or the rows change.
  useEffect(() => virtual.measure(), [size, rows, virtual]);
  useStartAtTop(scroller, list.key);
  useCursorInView(virtual, rows, cursor, cursorByKey);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - NEAR_THE_END) list.loadMore();
  }, [last, rows.length, list.loadMore]);
  const Line = layout === 'cards' ? OrderCard : OrderLine;

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('table')}
      aria-rowcount={list.total === null ? -1 : list.total + 1}
      aria-multiselectable="true"
      className={`${styles.table} ${styles[layout]}`}
    >
      <TableHead {...head} isHidden={layout === 'cards'} isFolded={layout === 'folded'} />
      <div
        role="rowgroup"
        className={styles.rows}
        style={{ height: virtual.getTotalSize() }}
        onPointerEnter={(event) => event.pointerType === 'mouse' && onHold(true)}
        onPointerLeave={() => onHold(false)}
      >
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const key = rowKey(row);
          return (
            <div
              key={item.key}
              role="presentation"
              className={styles.place}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <Line
                row={row}
                place={item.index + 1}
                now={now}
                bracket={brackets[item.index] ?? null}
                isPicked={isPicked(key)}
                isCursor={cursor === key}
                takesFocus={cursorByKey}
                isGone={list.gone.has(key)}
                isFolded={layout === 'folded'}
                onOpen={onOpen}
                onPick={onPick}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyAt(rows: OrderList['rows'], index: number): string | number {
  const row = rows[index];
  return row ? rowKey(row) : index;
}

function useStartAtTop(scroller: React.RefObject<HTMLElement | null>, key: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top.
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [scroller, key]);
}

type Scrolls = { scrollToIndex: (index: number, how: { align: 'auto' }) => void };

function useCursorInView(virtual: Scrolls, rows: OrderList['rows'], cursor: string | null, byKey: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a moved cursor scrolls, not a changed list.
  useEffect(() => {
    const index = cursor === null || !byKey ? -1 : rows.findIndex((row) => rowKey(row) === cursor);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [cursor, byKey]);
}

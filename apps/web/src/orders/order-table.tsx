// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Columns, densityChoice, useColumns } from './columns/use-columns.ts';
import { OrderCard } from './order-card.tsx';
import { type LineProps, OrderLine } from './order-line.tsx';
import styles from './order-table.module.css';
import { bracketsOf, extraLinesOf } from './row-shape.ts';
import { rowKey } from './selection.ts';
import { TableHead, type TableHeadProps } from './table-head.tsx';
import type { OrderList } from './use-order-list.ts';
import { useRowSize } from './use-row-size.ts';
import { useRowWindow } from './use-row-window.ts';
import { useScrollPlace } from './use-scroll-place.ts';

export type TableLayout = 'wide' | 'folded' | 'cards';

type OrderTableProps = {
  list: OrderList;
  layout: TableLayout;
  isSingleStatus: boolean;
  now: number;
  isPicked: (key: string) => boolean;
  cursor: string | null;
  /** The cursor was moved by a key, so the row takes the focus. */
  cursorByKey: boolean;
  head: TableHeadProps;
  onHold: (isHeld: boolean) => void;
} & Pick<LineProps, 'onReach' | 'onOpen' | 'onPick'>;

/** So many rows that are still to come keep their shape below the last one. */
const MOST_TO_COME = 200;

/** The orders as a grid that draws only what is in view, and says in time what comes into it. */
export function OrderTable(props: OrderTableProps) {
  const { list, layout, now, isPicked, cursor, cursorByKey, head, onHold, onReach, onOpen, onPick } = props;
  const { t, i18n } = useTranslation('orders');
  const scroller = useRef<HTMLDivElement>(null);
  const isFolded = layout === 'folded';
  const { shown, grid } = useColumns(isFolded, props.isSingleStatus);
  const density = densityChoice.use();
  const size = useRowSize(scroller, layout === 'cards', `${i18n.language} ${layout} ${density}`);
  const { rows, before, look } = list;
  const brackets = useMemo(() => bracketsOf(rows), [rows]);
  const extraLines = useMemo(() => rows.map(extraLinesOf), [rows]);
  const here = before.count + rows.length;
  const toCome = list.hasMore ? Math.min(MOST_TO_COME, Math.max(1, (list.total ?? here + MOST_TO_COME) - here)) : 0;
  const { places, from, to, bringIntoView } = useRowWindow(scroller, size, extraLines, before, here + toCome);
  useEffect(() => look(from, to), [look, from, to]);
  useScrollPlace(scroller, list.key);
  const at = cursor === null ? -1 : rows.findIndex((row) => rowKey(row) === cursor);
  useCursorInView(bringIntoView, at < 0 ? -1 : before.count + at, cursor, cursorByKey);
  const Line = layout === 'cards' ? OrderCard : OrderLine;

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('table')}
      aria-rowcount={list.total === null ? -1 : list.total + 1}
      aria-multiselectable="true"
      data-density={layout === 'cards' ? undefined : density}
      className={`${styles.table} ${styles[layout]}`}
      style={grid && layout !== 'cards' ? gridStyle(grid) : undefined}
    >
      <TableHead {...head} isHidden={layout === 'cards'} columns={shown} />
      <div
        role="rowgroup"
        className={styles.rows}
        style={{ height: `calc(${places.height}px + var(--below))` }}
        onPointerEnter={(event) => event.pointerType === 'mouse' && onHold(true)}
        onPointerLeave={() => onHold(false)}
      >
        <div
          aria-hidden="true"
          className={styles.bones}
          style={{ top: places.topOf(here), height: places.height - places.topOf(here) }}
        />
        <div aria-hidden="true" className={styles.bones} style={{ top: 0, height: places.topOf(before.count) }} />
        {placesToDraw(from, to, at < 0 ? null : before.count + at).map((place) => {
          const row = rows[place - before.count];
          if (!row) return null;
          const key = rowKey(row);
          return (
            <div
              key={key}
              role="presentation"
              className={styles.place}
              style={{ height: places.heightOf(place), transform: `translateY(${places.topOf(place)}px)` }}
            >
              <Line
                row={row}
                place={place + 1}
                now={now}
                bracket={brackets[place - before.count] ?? null}
                isPicked={isPicked(key)}
                isCursor={cursor === key}
                isTabStop={at < 0 ? place === from : cursor === key}
                takesFocus={cursorByKey}
                isGone={list.gone.has(key)}
                changedAt={list.changed.get(key) ?? null}
                isFolded={isFolded}
                columns={shown}
                onReach={onReach}
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

const gridStyle = ({ template, least }: NonNullable<Columns['grid']>) =>
  ({ '--columns': template, '--least': `${least}px` }) as CSSProperties;

/** The row the keys stand on stays drawn wherever one scrolls, for the focus is in it. */
function placesToDraw(from: number, to: number, cursor: number | null): number[] {
  const drawn = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  if (cursor === null || (cursor >= from && cursor <= to)) return drawn;
  return cursor < from ? [cursor, ...drawn] : [...drawn, cursor];
}

function useCursorInView(bring: (index: number) => void, index: number, cursor: string | null, byKey: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a moved cursor scrolls, not a changed list.
  useEffect(() => {
    if (byKey && index >= 0) bring(index);
  }, [cursor, byKey]);
}

// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, their cells need none.
import type { OrderRow } from '@order-manager/contract';
import { type ComponentType, lazy, type MouseEvent, memo, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../format/money.ts';
import { IdText } from '../ui/id-text.tsx';
import { MarketCode } from '../ui/market-code.tsx';
import { DeadlineChip } from '../ui/order-parts/deadline-chip.tsx';
import { ChangedTint } from './changed-tint.tsx';
import type { ColumnName } from './columns/column-choice.ts';
import { DueMoment, ItemsCell } from './line-cells.tsx';
import styles from './order-line.module.css';
import { PackageCell } from './package-cell.tsx';
import { PrintMarkCell } from './print-mark.tsx';
import { RowCheck } from './row-check.tsx';
import type { BracketPart } from './row-shape.ts';
import { StatusCell } from './status-cell.tsx';
import { useRowFocus } from './use-row-focus.ts';

export type LineProps = {
  row: OrderRow;
  /** Place in the whole list, from 1. */
  place: number;
  now: number;
  bracket: BracketPart;
  isPicked: boolean;
  isCursor: boolean;
  /** Tab comes to this row: the one the keys stand on, else the first. */
  isTabStop: boolean;
  /** The cursor came by a key: take the focus. */
  takesFocus: boolean;
  isGone: boolean;
  /** When it last became another one while it was on screen. */
  changedAt: number | null;
  isFolded: boolean;
  columns: readonly ColumnName[];
  /** Tab brought the focus here. */
  onReach: (row: OrderRow) => void;
  onOpen: (row: OrderRow) => void;
  onPick: (row: OrderRow, withShift: boolean) => void;
};

const OptionalCell = lazy(() => import('./columns/optional-cell.tsx'));

/** One order of the table: two lines, one more for each further package. */
export const OrderLine = memo(function OrderLine(props: LineProps) {
  const { row, place, bracket, isPicked, isCursor, takesFocus, isGone, columns, onOpen, onPick } = props;
  const { t } = useTranslation('orders');
  const line = useRowFocus(isCursor && takesFocus);
  const click = (event: MouseEvent) => (event.shiftKey ? onPick(row, true) : onOpen(row));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the desk's keys (Enter, x, j, k) work on the focused row.
    <div
      ref={line}
      role="row"
      aria-rowindex={place + 1}
      aria-label={t('row', { id: row.id })}
      aria-selected={isPicked}
      tabIndex={props.isTabStop ? 0 : -1}
      className={`${styles.line} ${isCursor ? styles.cursor : ''} ${isGone ? styles.gone : ''}`}
      onClick={click}
      onFocus={(event) => event.target === event.currentTarget && !isCursor && props.onReach(row)}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      <RowCheck row={row} isPicked={isPicked} onPick={onPick} />
      {columns.map((name) => {
        const Cell = CELLS[name];
        if (Cell) return <Cell key={name} {...props} />;
        return (
          <Suspense key={name} fallback={<div role="gridcell" />}>
            <OptionalCell name={name} row={row} now={props.now} />
          </Suspense>
        );
      })}
      <ChangedTint at={props.changedAt} />
      {bracket === null ? null : <span className={`${styles.bracket} ${styles[bracket]}`} aria-hidden="true" />}
    </div>
  );
});

/** The cells of the usual columns; those of the others are fetched with the first that is switched on. */
const CELLS: Partial<Record<ColumnName, ComponentType<LineProps>>> = {
  shipBy: DueCell,
  order: IdCell,
  items: ItemsCell,
  buyer: BuyerCell,
  package: ({ row, bracket, now, isFolded }) => <PackageCell {...{ row, bracket, now }} withPrints={isFolded} />,
  total: TotalCell,
  status: StatusCell,
  printed: ({ row, now }) => (
    <div role="gridcell" className={styles.printed}>
      <PrintMarkCell row={row} now={now} />
    </div>
  ),
};

function DueCell({ row, now }: LineProps) {
  return (
    <div role="gridcell" className={styles.due}>
      <DeadlineChip order={row} now={now} />
      <span className={styles.moment}>
        <DueMoment row={row} now={now} />
      </span>
    </div>
  );
}

function IdCell({ row, isFolded }: LineProps) {
  return (
    <div role="gridcell" className={styles.cell}>
      {isFolded ? <FoldedId id={row.id} /> : <IdText id={row.id} />}
      <span className={styles.second}>
        <MarketCode region={row.region} /> <span className={styles.cut}>{isFolded ? row.buyerName : row.shopName}</span>
      </span>
    </div>
  );
}

function BuyerCell({ row }: LineProps) {
  return (
    <div role="gridcell" className={styles.cell}>
      <span className={styles.cut} title={row.buyerName ?? undefined}>
        {row.buyerName ?? '–'}
      </span>
      <span className={`${styles.second} ${styles.cut}`} title={row.town ?? undefined}>
        {row.town}
      </span>
    </div>
  );
}

function TotalCell({ row }: LineProps) {
  const { t } = useTranslation('orders');
  return (
    <div role="gridcell" className={styles.total}>
      <b>{formatMoney(row.total)}</b>
      <span className={styles.small}>{t(row.isCod ? 'cod' : row.paidAt === null ? 'unpaid' : 'paid')}</span>
    </div>
  );
}

/** Where columns are folded, the narrower half of the screens has no room for the head of an id. */
const FoldedId = ({ id }: { id: string }) => (
  <>
    <span className={styles.longId}>
      <IdText id={id} />
    </span>
    <span className={styles.shortId}>
      <IdText id={id} short />
    </span>
  </>
);

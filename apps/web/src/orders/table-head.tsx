// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, their cells need none.
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Direction, Sort } from './desk-state.ts';
import checks from './row-check.module.css';
import styles from './table-head.module.css';

export type TableHeadProps = {
  sort: Sort;
  direction: Direction;
  picked: 'none' | 'some' | 'all';
  onSort: (sort: Sort) => void;
  onPickLoaded: () => void;
};

type Column = 'shipBy' | 'order' | 'items' | 'buyer' | 'package' | 'total' | 'status' | 'printed';

const COLUMNS: readonly { name: Column; sort?: Sort; folds?: true; atEnd?: true }[] = [
  { name: 'shipBy', sort: 'deadline' },
  { name: 'order', sort: 'created' },
  { name: 'items' },
  { name: 'buyer', folds: true },
  { name: 'package' },
  { name: 'total', sort: 'total', atEnd: true },
  { name: 'status', sort: 'updated' },
  { name: 'printed', folds: true },
];

/** Names of the columns; those that sort are buttons, and the sorted one says so. */
export function TableHead(props: TableHeadProps & { isHidden: boolean; isFolded: boolean }) {
  const { isHidden, isFolded } = props;
  return (
    <div role="rowgroup" className={isHidden ? 'visually-hidden' : styles.group}>
      <div role="row" aria-rowindex={1} className={styles.head}>
        <PickLoaded {...props} />
        {COLUMNS.filter(({ folds }) => !(isFolded && folds)).map((column) => (
          <HeadCell key={column.name} column={column} {...props} />
        ))}
      </div>
    </div>
  );
}

function HeadCell({ column, sort, direction, onSort }: TableHeadProps & { column: (typeof COLUMNS)[number] }) {
  const { t } = useTranslation('orders');
  const name = t(`column.${column.name}`);
  const isSorted = column.sort !== undefined && column.sort === sort;
  const Arrow = direction === 'asc' ? IconSortAscending : IconSortDescending;
  const sorted = isSorted ? ({ 'aria-sort': direction === 'asc' ? 'ascending' : 'descending' } as const) : {};
  return (
    <div
      role="columnheader"
      data-column={column.name}
      {...sorted}
      className={`${styles.cell} ${column.atEnd ? styles.end : ''}`}
    >
      {column.sort === undefined ? (
        name
      ) : (
        <button
          type="button"
          className={`${styles.sort} ${isSorted ? styles.sorted : ''}`}
          onClick={() => column.sort && onSort(column.sort)}
        >
          {name}
          {isSorted ? <Arrow className={styles.arrow} aria-hidden="true" /> : null}
        </button>
      )}
    </div>
  );
}

function PickLoaded({ picked, onPickLoaded }: TableHeadProps) {
  const { t } = useTranslation('orders');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = picked === 'some';
  }, [picked]);
  return (
    <div role="columnheader" className={styles.cell}>
      <input
        ref={box}
        type="checkbox"
        className={checks.box}
        aria-label={t('selectLoaded')}
        checked={picked === 'all'}
        onChange={onPickLoaded}
      />
    </div>
  );
}

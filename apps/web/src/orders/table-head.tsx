// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, their cells need none.
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnName } from './columns/column-choice.ts';
import type { Direction, Sort } from './desk-state.ts';
import checks from './row-check.module.css';
import styles from './table-head.module.css';

const ColumnGrip = lazy(() => import('./columns/column-grip.tsx'));

export type TableHeadProps = {
  sort: Sort;
  direction: Direction;
  picked: 'none' | 'some' | 'all';
  onSort: (sort: Sort) => void;
  onPickLoaded: () => void;
};

const SORTS: Readonly<Partial<Record<ColumnName, Sort>>> = {
  shipBy: 'deadline',
  order: 'created',
  total: 'total',
  status: 'updated',
};

type HeadProps = TableHeadProps & { isHidden: boolean; columns: readonly ColumnName[] };

/** Names of the columns; those that sort are buttons, and each says how it is sorted. */
export function TableHead(props: HeadProps) {
  const { isHidden, columns } = props;
  const { t } = useTranslation('orders');
  const [isReached, setIsReached] = useState(false);
  return (
    <div
      role="rowgroup"
      className={isHidden ? 'visually-hidden' : styles.group}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setIsReached(true)}
    >
      <div role="row" aria-rowindex={1} className={styles.head}>
        {isHidden ? <div role="columnheader">{t('column.select')}</div> : <PickLoaded {...props} />}
        {columns.map((name) => (
          <HeadCell key={name} name={name} canGrip={isReached} {...props} />
        ))}
      </div>
    </div>
  );
}

type HeadCellProps = HeadProps & { name: ColumnName; canGrip: boolean };

function HeadCell({ name, canGrip, ...props }: HeadCellProps) {
  const { t } = useTranslation('orders');
  const sorts = SORTS[name];
  const isSorted = sorts !== undefined && sorts === props.sort;
  const label = t(`column.${name}`);
  return (
    <div
      role="columnheader"
      data-column={name}
      aria-sort={sorts === undefined ? undefined : isSorted ? SPOKEN[props.direction] : 'none'}
      className={`${styles.cell} ${name === 'total' ? styles.end : ''}`}
    >
      {sorts === undefined || props.isHidden ? (
        <span className={styles.name}>{label}</span>
      ) : (
        <SortButton {...{ ...props, sorts, label }} />
      )}
      {canGrip ? (
        <Suspense fallback={null}>
          <ColumnGrip name={name} label={label} />
        </Suspense>
      ) : null}
    </div>
  );
}

const SPOKEN = { asc: 'ascending', desc: 'descending' } as const;

function SortButton({ sort, direction, onSort, sorts, label }: TableHeadProps & { sorts: Sort; label: string }) {
  const Arrow = direction === 'asc' ? IconSortAscending : IconSortDescending;
  const isSorted = sort === sorts;
  return (
    <button type="button" className={`${styles.sort} ${isSorted ? styles.sorted : ''}`} onClick={() => onSort(sorts)}>
      <span className={styles.name}>{label}</span>
      {isSorted ? <Arrow className={styles.arrow} aria-hidden="true" /> : null}
    </button>
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

// biome-ignore-all lint/a11y/useSemanticElements: a virtual list draws rows as boxes, which no table element allows.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, their cells need none.
import type { OrderRow } from '@order-manager/contract';
import { type MouseEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './row-check.module.css';

type RowCheckProps = { row: OrderRow; isPicked: boolean; onPick: (row: OrderRow, withShift: boolean) => void };

/** The tick of a row. The whole cell is its target; shift ticks the range. */
export function RowCheck({ row, isPicked, onPick }: RowCheckProps) {
  const { t } = useTranslation('orders');
  const withShift = useRef(false);
  const stop = (event: MouseEvent) => {
    event.stopPropagation();
    withShift.current = event.shiftKey;
  };
  return (
    <div role="gridcell" className={styles.cell}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box itself hears the keys. */}
      <label className={styles.target} onClick={stop}>
        <input
          type="checkbox"
          className={styles.box}
          aria-label={t('select', { id: row.id })}
          checked={isPicked}
          tabIndex={-1}
          onChange={() => onPick(row, withShift.current)}
        />
      </label>
    </div>
  );
}

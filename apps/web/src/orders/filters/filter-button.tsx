import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '../use-desk.ts';
import styles from './filter-button.module.css';

const FilterSheet = lazy(() => import('./filter-sheet.tsx'));

/** The phone's row of filters: one button with their number, and a sheet with all of them. */
export function FilterButton({ desk }: { desk: Desk }) {
  const { t } = useTranslation('orders');
  const [isOpen, setIsOpen] = useState(false);
  const count = desk.applied.length;
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={t('filters.label')}
        aria-description={t('filters.count', { count })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      >
        <IconAdjustmentsHorizontal size={22} stroke={1.6} aria-hidden="true" />
        {count > 0 ? (
          <span className={styles.count} aria-hidden="true">
            {count}
          </span>
        ) : null}
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <FilterSheet desk={desk} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

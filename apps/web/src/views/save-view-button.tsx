import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '../orders/use-desk.ts';
import { isWorthSaving } from './current-view.ts';
import styles from './save-view-button.module.css';
import { useViews } from './view-queries.ts';

const ViewDialog = lazy(() => import('./view-dialog.tsx'));

/** "Save view", where something stands on screen that is not kept anywhere yet. */
export function SaveViewButton({ desk }: { desk: Desk }) {
  const { t } = useTranslation('orders');
  const [isOpen, setIsOpen] = useState(false);
  const views = useViews();
  return (
    <>
      {isWorthSaving(desk.state, views) ? (
        <button type="button" className={styles.save} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
          {t('filters.save')}
        </button>
      ) : null}
      {isOpen ? (
        <Suspense fallback={null}>
          <ViewDialog desk={desk} view={null} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

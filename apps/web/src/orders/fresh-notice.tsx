import { IconArrowUp, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './fresh-notice.module.css';
import type { OrderList } from './use-order-list.ts';

/** New rows wait behind this while somebody works in the list. */
export function FreshNotice({ list, isRaised }: { list: OrderList; isRaised: boolean }) {
  const { t } = useTranslation('orders');
  const isNew = list.waiting > 0;
  const count = isNew ? list.waiting : list.gone.size;
  const Icon = isNew ? IconArrowUp : IconRefresh;
  return (
    <div role="status" className={`${styles.place} ${isRaised ? styles.raised : ''}`}>
      {count === 0 ? null : (
        <button type="button" className={styles.notice} onClick={list.showFresh}>
          <Icon className={styles.icon} aria-hidden="true" />
          {t(isNew ? 'fresh' : 'moved', { count })}
        </button>
      )}
    </div>
  );
}

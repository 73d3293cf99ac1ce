import { IconArrowUp, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './fresh-notice.module.css';
import type { OrderList } from './use-order-list.ts';

/** New rows wait behind this while somebody works in the list. */
export function FreshNotice({ list, isRaised }: { list: OrderList; isRaised: boolean }) {
  const { t } = useTranslation('orders');
  const isNew = list.waiting > 0;
  const count = isNew ? list.waiting : list.gone.size;
  if (count === 0) return null;
  const Icon = isNew ? IconArrowUp : IconRefresh;
  return (
    <button type="button" className={`${styles.notice} ${isRaised ? styles.raised : ''}`} onClick={list.showFresh}>
      <Icon className={styles.icon} aria-hidden="true" />
      <span role="status">{t(isNew ? 'fresh' : 'moved', { count })}</span>
    </button>
  );
}

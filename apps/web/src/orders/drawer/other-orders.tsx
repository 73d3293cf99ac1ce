import type { OrderDetail } from '@order-manager/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './drawer-body.module.css';

/** The way to what else this buyer ordered; nothing where this is the only order, or nobody knows who bought. */
export function OtherOrders({ detail: { buyer } }: { detail: OrderDetail }) {
  const { t } = useTranslation('orders');
  if (buyer.otherOrders === 0 || buyer.id === null) return null;
  return (
    <Link to="/orders" search={{ tab: 'all', buyer: buyer.id }} className={styles.link}>
      {t('drawer.otherOrders', { count: buyer.otherOrders })}
    </Link>
  );
}

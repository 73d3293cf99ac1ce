import type { OrderDetail } from '@order-manager/contract';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../format/money.ts';
import { DrawerPart } from './drawer-part.tsx';
import styles from './money-part.module.css';
import { paymentNameOf, shownPayment } from './payment-names.ts';

/** TikTok's own figures line by line; nothing is recomputed here. */
export function MoneyPart({ detail }: { detail: OrderDetail }) {
  const { t } = useTranslation('orders');
  const { rows, total, methodName, isCod } = detail.payment;
  return (
    <DrawerPart title={t('drawer.money')}>
      <dl className={styles.rows}>
        {shownPayment(rows).map(({ name, value }) => {
          const known = paymentNameOf(name);
          return (
            <div key={name} className={styles.row}>
              <dt>{known === null ? name : t(`paymentRow.${known}`)}</dt>
              <dd>{formatMoney(value)}</dd>
            </div>
          );
        })}
        <div className={`${styles.row} ${styles.total}`}>
          <dt>{t(isCod ? 'drawer.buyerPaysCod' : 'drawer.buyerPays')}</dt>
          <dd>{formatMoney(total)}</dd>
        </div>
      </dl>
      {methodName ? <p className={styles.method}>{t('drawer.method', { method: methodName })}</p> : null}
    </DrawerPart>
  );
}

import type { OrderRow } from '@order-manager/contract';
import { useTranslation } from 'react-i18next';
import { badgesOf } from '../../orders/row-shape.ts';
import styles from './kind-badges.module.css';

/** What kind of order it is: outlines without colour, three at most, then a number. */
export function KindBadges({ kinds }: { kinds: OrderRow['kinds'] }) {
  const { t } = useTranslation('orders');
  const { shown, more } = badgesOf(kinds);
  const rest = kinds.slice(shown.length).map((kind) => t(`kind.${kind}`));
  return (
    <>
      {shown.map((kind) => (
        <span key={kind} className={styles.badge}>
          {t(`kind.${kind}`)}
        </span>
      ))}
      {more > 0 ? (
        <span className={styles.badge} title={rest.join(', ')}>
          +{more}
          <span className="visually-hidden"> {rest.join(', ')}</span>
        </span>
      ) : null}
    </>
  );
}

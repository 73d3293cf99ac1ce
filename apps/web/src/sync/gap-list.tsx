import type { CompletenessCheck } from '@order-manager/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IdText } from '../ui/id-text.tsx';
import styles from './gap-list.module.css';

type GapListProps = { shopId: string; check: CompletenessCheck; onLeave: () => void };

const SHOWN = 10;

/** What is still not the same on both sides, by name. An order that is here opens; one that is not can only be named. */
export function GapList({ shopId, check: { open, openCount }, onLeave }: GapListProps) {
  const { t } = useTranslation('completeness');
  const shown = open.slice(0, SHOWN);
  const more = openCount - shown.length;
  return (
    <div className={styles.gaps}>
      <p>{t('gapsTitle', { count: openCount })}</p>
      <ul>
        {shown.map(({ orderId, kind }) => (
          <li key={orderId}>
            {kind === 'missing' ? (
              <IdText id={orderId} />
            ) : (
              <Link to="/orders" search={{ tab: 'all', open: `${shopId}~${orderId}` }} onClick={onLeave}>
                <IdText id={orderId} />
              </Link>
            )}
            <span>{t(`gap.${kind}`)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && shown.length > 0 ? <p>{t('moreGaps', { count: more })}</p> : null}
      <p>{t('gapsNext')}</p>
    </div>
  );
}

import type { CompletenessCheck } from '@order-manager/contract';
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format/count.ts';
import { sortStatuses } from './check-verdict.ts';
import styles from './status-table.module.css';

/** The counts of both sides, status by status, behind a press: the sums above are what people look for. */
export function StatusTable({ statuses }: { statuses: CompletenessCheck['statuses'] }) {
  const { t, i18n } = useTranslation('completeness');
  const count = (value: number) => formatCount(value, i18n.language);
  return (
    <details className={styles.box}>
      <summary>{t('perStatus')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('head.status')}</th>
            <th scope="col">{t('head.atTikTok')}</th>
            <th scope="col">{t('head.here')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {sortStatuses(statuses).map(({ status, atTikTok, here }) => (
            <tr key={status}>
              <th scope="row">{t(`status.${status}` as 'status.UNPAID', { defaultValue: status })}</th>
              <td>{count(atTikTok)}</td>
              <td>{count(here)}</td>
              <td>{atTikTok === here ? <Same word={t('equal')} /> : <Other count={Math.abs(atTikTok - here)} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const Same = ({ word }: { word: string }) => (
  <span className={styles.green}>
    <IconCheck size={14} aria-hidden="true" />
    <span className="visually-hidden">{word}</span>
  </span>
);

function Other({ count }: { count: number }) {
  const { t } = useTranslation('completeness');
  return (
    <span className={styles.amber}>
      <IconAlertTriangleFilled size={13} aria-hidden="true" />
      <span className="visually-hidden">{t('differ', { count })}</span>
    </span>
  );
}

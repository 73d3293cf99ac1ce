import { IconPrinter, IconTruckDelivery, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format/count.ts';
import { Kbd } from '../ui/kbd.tsx';
import styles from './bulk-bar.module.css';

type BulkBarProps = {
  orders: number;
  packages: number;
  /** All that match, when they are more than what is selected. */
  matching: number | null;
  /** How many are gathered so far, while all matching ones are being selected. */
  gathering: number | null;
  onSelectAll: () => void;
  onShip: (thenPrint: boolean) => void;
  onPrint: () => void;
  onClear: () => void;
};

/** What to do with the selection. Floats above the bottom and moves nothing. */
export function BulkBar(props: BulkBarProps) {
  const { orders, packages, matching, gathering, onSelectAll, onShip, onPrint, onClear } = props;
  const { t, i18n } = useTranslation('orders');
  return (
    <section className={styles.bar} aria-label={t('bulk.label')}>
      <span className={styles.counts} role="status">
        <b>
          {t('bulk.counts', {
            orders: t('count', { count: orders }),
            packages: t('packageCount', { count: packages }),
          })}
        </b>
      </span>
      {gathering === null && matching !== null ? (
        <button type="button" className={styles.all} onClick={onSelectAll}>
          {t('bulk.all', { shown: formatCount(matching, i18n.language) })}
        </button>
      ) : null}
      {gathering === null ? null : (
        <span className={styles.gathering}>
          {t('bulk.gathering', { shown: formatCount(gathering, i18n.language) })}
        </span>
      )}
      <span className={styles.rule} aria-hidden="true" />
      <button
        type="button"
        className={`${styles.act} ${styles.first}`}
        aria-label={t('bulk.ship')}
        onClick={() => onShip(false)}
      >
        <IconTruckDelivery className={styles.icon} aria-hidden="true" />
        {t('bulk.ship')}
        <span className={styles.key}>
          <Kbd>s</Kbd>
        </span>
      </button>
      <button type="button" className={`${styles.act} ${styles.wide}`} onClick={() => onShip(true)}>
        {t('bulk.shipAndPrint')}
      </button>
      <button type="button" className={styles.act} aria-label={t('bulk.print')} onClick={onPrint}>
        <IconPrinter className={styles.icon} aria-hidden="true" />
        <span className={styles.word}>{t('bulk.print')}</span>
        <span className={styles.key}>
          <Kbd>p</Kbd>
        </span>
      </button>
      <span className={styles.rule} aria-hidden="true" />
      <button type="button" className={styles.act} aria-label={t('bulk.clear')} onClick={onClear}>
        <IconX className={styles.icon} aria-hidden="true" />
        <span className={styles.key}>
          <Kbd>Esc</Kbd>
        </span>
      </button>
    </section>
  );
}

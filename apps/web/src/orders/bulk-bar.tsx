import { IconPrinter, IconTruckDelivery, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format/count.ts';
import { Kbd } from '../ui/kbd.tsx';
import styles from './bulk-bar.module.css';

type BulkBarProps = {
  /** Null while all that match are being counted. */
  orders: number | null;
  packages: number | null;
  /** All that match, when they are more than what is selected. */
  matching: number | null;
  onSelectAll: () => void;
  onShip: (thenPrint: boolean) => void;
  onPrint: () => void;
  /** The button that tags. */
  tags: ReactNode;
  onClear: () => void;
};

/** What to do with the selection. Floats above the bottom and moves nothing. */
export function BulkBar(props: BulkBarProps) {
  const { matching, onSelectAll, onShip, onPrint, tags, onClear } = props;
  const { t, i18n } = useTranslation('orders');
  return (
    <section data-bulk-bar className={styles.bar} aria-label={t('bulk.label')}>
      <span className={styles.counts} role="status">
        <b>
          <Counts {...props} />
        </b>
      </span>
      {matching === null ? null : (
        <button type="button" className={styles.all} onClick={onSelectAll}>
          {t('bulk.all', { shown: formatCount(matching, i18n.language) })}
        </button>
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
      {tags}
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

/** While all that match are counted, the bar says what they are. */
function Counts({ orders, packages }: Pick<BulkBarProps, 'orders' | 'packages'>) {
  const { t } = useTranslation('orders');
  if (orders === null || packages === null) return t('bulk.allMatching');
  return t('bulk.counts', {
    orders: t('count', { count: orders }),
    packages: t('packageCount', { count: packages }),
  });
}

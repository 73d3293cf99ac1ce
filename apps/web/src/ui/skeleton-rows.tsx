import { useTranslation } from 'react-i18next';
import styles from './skeleton-rows.module.css';
import { useAfter } from './use-after.ts';

const WIDTHS = [92, 70, 64, 78, 60, 92, 70, 64];

/** The shape of a table that is on its way, shown only if the answer takes longer than 150 ms. */
export function SkeletonRows({ rows = 12 }: { rows?: number }) {
  const { t } = useTranslation('ui');
  if (!useAfter(150)) return <div className={styles.rows} />;
  return (
    <div className={styles.rows} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of bones have nothing else to be told by.
        <div key={index} className={styles.row}>
          <span className={styles.bone} style={{ width: WIDTHS[index % WIDTHS.length] }} />
          <span className={styles.bone} style={{ width: 120 }} />
          <span className={`${styles.bone} ${styles.square}`} />
          <span className={styles.bone} style={{ flex: 1 }} />
          <span className={styles.bone} style={{ width: 64 }} />
        </div>
      ))}
    </div>
  );
}

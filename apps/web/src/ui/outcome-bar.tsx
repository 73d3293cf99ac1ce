import { useTranslation } from 'react-i18next';
import styles from './outcome-bar.module.css';

export type OutcomeCounts = { done: number; failed: number; skipped: number; working: number; waiting: number };

const PARTS = ['done', 'failed', 'skipped', 'working'] as const;

/** One bar: done, failed, skipped, working, the rest empty. The counts in words belong beside it. */
export function OutcomeBar({ counts, label, thin = false }: { counts: OutcomeCounts; label: string; thin?: boolean }) {
  const { t } = useTranslation('ui');
  const total = PARTS.reduce((sum, part) => sum + counts[part], counts.waiting);
  const settled = total - counts.waiting - counts.working;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={settled}
      aria-valuetext={t('progress.of', { done: settled, total })}
      className={`${styles.bar} ${thin ? styles.thin : ''}`}
    >
      {PARTS.filter((part) => counts[part] > 0).map((part) => (
        <span
          key={part}
          className={`${styles.part} ${styles[part]}`}
          style={{ flexGrow: counts[part], flexBasis: 0 }}
        />
      ))}
      {counts.waiting > 0 ? <span style={{ flexGrow: counts.waiting, flexBasis: 0 }} /> : null}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import styles from './fate-bar.module.css';
import type { Fate } from './group-preflight.ts';

const FATES: readonly Fate[] = ['ships', 'decide', 'stays'];

/** How many ship, need a decision, stay out: one bar, and the same in words. */
export function FateBar({ counts }: { counts: Readonly<Record<Fate, number>> }) {
  const { t } = useTranslation('shipping');
  const some = FATES.filter((fate) => counts[fate] > 0);
  return (
    <div className={styles.part}>
      <div className={styles.bar} role="img" aria-label={t('bar', counts)}>
        {some.map((fate) => (
          <span key={fate} className={styles[fate]} style={{ flexGrow: counts[fate] }} />
        ))}
      </div>
      <div className={styles.words}>
        {some.map((fate) => (
          <span key={fate} className={styles[`${fate}Word`]}>
            {t(`counts.${fate}`, { count: counts[fate] })}
          </span>
        ))}
      </div>
    </div>
  );
}

import styles from './share-bar.module.css';

type ShareBarProps = { share: number; label: string; valueText: string; tone?: 'blue' | 'green' };

/** A thin bar for one growing number, e.g. the import of a shop. `share` is 0 to 1. */
export const ShareBar = ({ share, label, valueText, tone = 'blue' }: ShareBarProps) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(clamp(share) * 100)}
    aria-valuetext={valueText}
    className={`${styles.track} ${tone === 'green' ? styles.green : ''}`}
  >
    <div className={styles.fill} style={{ width: `${clamp(share) * 100}%` }} />
  </div>
);

const clamp = (share: number) => Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0));

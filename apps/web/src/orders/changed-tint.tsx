import styles from './changed-tint.module.css';

const LASTS = 1_200;

/** A tint over a row that changed just now; it fades once, and does not come again when one scrolls back. */
export const ChangedTint = ({ at }: { at: number | null }) =>
  at === null || Date.now() - at > LASTS ? null : <span key={at} className={styles.tint} aria-hidden="true" />;

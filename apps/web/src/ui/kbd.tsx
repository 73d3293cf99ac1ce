import styles from './kbd.module.css';

/** A key's hint; the accessible name of its button stays free of it. */
export const Kbd = ({ children }: { children: string }) => (
  <span className={styles.kbd} aria-hidden="true">
    {children}
  </span>
);

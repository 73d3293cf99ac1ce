import type { ReactNode } from 'react';
import styles from './banner.module.css';

type BannerProps = {
  tone: 'red' | 'amber' | 'blue';
  icon: ReactNode;
  title: string;
  what?: ReactNode;
  children?: ReactNode;
  /** Nothing is wrong: on a phone it keeps to one line, and `what` is only heard. */
  isQuiet?: boolean;
};

/** One line over the whole width: what is the matter, what still works, and a button. */
export const Banner = ({ tone, icon, title, what, children, isQuiet = false }: BannerProps) => (
  <section className={`${styles.banner} ${styles[tone]} ${isQuiet ? styles.quiet : ''}`} aria-label={title}>
    {icon}
    <p className={styles.text}>
      <b>{title}</b> <span className={styles.what}>{what}</span>
    </p>
    {children}
  </section>
);

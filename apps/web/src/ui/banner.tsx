import type { ReactNode } from 'react';
import styles from './banner.module.css';

type BannerProps = {
  tone: 'red' | 'amber' | 'blue';
  icon: ReactNode;
  title: string;
  what?: ReactNode;
  children?: ReactNode;
};

/** One line over the whole width: what is the matter, what still works, and a button. */
export const Banner = ({ tone, icon, title, what, children }: BannerProps) => (
  <section className={`${styles.banner} ${styles[tone]}`} aria-label={title}>
    {icon}
    <p className={styles.text} style={{ margin: 0 }}>
      <b>{title}</b> {what}
    </p>
    {children}
  </section>
);

import type { ReactNode } from 'react';
import styles from './drawer-part.module.css';

type DrawerPartProps = { title: string; icon?: ReactNode; aside?: ReactNode; children: ReactNode };

/** A titled part of the drawer. */
export const DrawerPart = ({ title, icon, aside, children }: DrawerPartProps) => (
  <section aria-label={title}>
    <div className={styles.head}>
      <h3 className={styles.title}>
        {icon}
        {title}
      </h3>
      {aside ? <span className={styles.aside}>{aside}</span> : null}
    </div>
    {children}
  </section>
);

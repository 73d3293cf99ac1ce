import type { ReactNode } from 'react';
import styles from './page-head.module.css';

type PageHeadProps = { title: string; aside?: ReactNode; middle?: ReactNode; actions?: ReactNode };

/** The 46 px head of a page: title at the left, search in the middle, actions at the end with the ink button last. */
export const PageHead = ({ title, aside, middle, actions }: PageHeadProps) => (
  <header className={styles.head}>
    <h1 className={styles.title}>{title}</h1>
    {aside ? <div className={styles.aside}>{aside}</div> : null}
    <div className={styles.middle}>{middle}</div>
    {actions ? <div className={styles.actions}>{actions}</div> : null}
  </header>
);

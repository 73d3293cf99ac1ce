import type { ReactNode } from 'react';
import styles from './state-screen.module.css';

type StateScreenProps = {
  drawing: ReactNode;
  title: string;
  why?: ReactNode;
  /** Buttons; the one that matters first. */
  children?: ReactNode;
  /** Announce it: for errors. */
  alert?: boolean;
};

/** What a screen shows in place of its content: why, and what to do next. Used by all empty, error and permission states. */
export const StateScreen = ({ drawing, title, why, children, alert = false }: StateScreenProps) => (
  <div className={styles.screen} role={alert ? 'alert' : undefined}>
    {drawing}
    <h2 className={styles.title}>{title}</h2>
    {why ? <p className={styles.why}>{why}</p> : null}
    {children ? <div className={styles.actions}>{children}</div> : null}
  </div>
);

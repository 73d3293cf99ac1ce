import type { ReactNode } from 'react';
import styles from './stat-line.module.css';

export type Stat = { key: string; value: ReactNode; label: string; tone?: 'red'; atEnd?: boolean };

/** Figures in one line with hairlines between them, no boxes. */
export const StatLine = ({ stats }: { stats: readonly Stat[] }) => (
  <dl className={styles.line}>
    {stats.map((stat) => (
      <div
        key={stat.key}
        className={`${styles.stat} ${stat.tone === 'red' ? styles.red : ''} ${stat.atEnd ? styles.end : ''}`}
      >
        <dt>{stat.label}</dt>
        <dd>{stat.value}</dd>
      </div>
    ))}
  </dl>
);

import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './run-head.module.css';

type RunHeadProps = { number: number; shops: ReactNode; children: ReactNode };

/** The head of one run: the way back to all runs, which one it is, and its buttons. */
export function RunHead({ number, shops, children }: RunHeadProps) {
  const { t } = useTranslation('runs');
  return (
    <header className={styles.head}>
      <Link to="/runs" className={styles.back}>
        <IconChevronLeft size={14} aria-hidden="true" /> {t('title')}
      </Link>
      <h1 className={styles.title}>{t('run', { number })}</h1>
      <span className={styles.shops}>{shops}</span>
      <div className={styles.buttons}>{children}</div>
    </header>
  );
}

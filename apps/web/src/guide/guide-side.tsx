import { PERMISSIONS } from '@order-manager/domain/connect/permissions';
import { IconAlertTriangle, IconArrowLeft, IconCheck, IconLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Logo } from '../ui/logo.tsx';
import { ShareBar } from '../ui/share-bar.tsx';
import styles from './guide-page.module.css';
import type { GuideParts } from './guide-parts.ts';
import { GUIDE_STEPS, type GuideStep } from './guide-progress.ts';

type GuideSideProps = GuideParts & { step: GuideStep; onGo: (step: GuideStep) => void };

/** The checklist at the left. */
export function GuideSide({ progress, connection, session, step, onGo }: GuideSideProps) {
  const { t } = useTranslation('guide');
  const second = useSecondLine({ progress, connection });
  const done = progress.done.length;
  const text = t('progress', { done, total: GUIDE_STEPS.length });
  return (
    <aside className={styles.side}>
      <div className={styles.brand}>
        <Logo />
        <b>{t('title')}</b>
        <span>{text}</span>
      </div>
      <div className={styles.bar}>
        <ShareBar share={done / GUIDE_STEPS.length} label={t('title')} valueText={text} tone="green" />
      </div>
      <nav aria-label={t('steps')}>
        <ol className={styles.steps}>
          {GUIDE_STEPS.map((one, index) => (
            <li key={one}>
              <button
                type="button"
                className={styles.step}
                aria-current={one === step ? 'step' : undefined}
                onClick={() => onGo(one)}
              >
                {progress.done.includes(one) ? (
                  <span className={`${styles.number} ${styles.done}`}>
                    <IconCheck size={13} stroke={2.6} aria-hidden="true" />
                  </span>
                ) : (
                  <span className={styles.number}>{index + 1}</span>
                )}
                <span>
                  <div className={styles.name}>{t(`${one}.name`)}</div>
                  <div className={styles.second}>{second(one)}</div>
                </span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.links}>
        <a href="#troubleshooting">
          <IconAlertTriangle size={15} aria-hidden="true" />
          {t('troubleshooting')}
        </a>
        <a href="#links">
          <IconLink size={15} aria-hidden="true" />
          {t('links')}
        </a>
        {session?.signedIn ? (
          <Link to="/orders" search={{}}>
            <IconArrowLeft size={15} aria-hidden="true" />
            {t('backToOrders')}
          </Link>
        ) : (
          <Link to="/" search={{}}>
            <IconArrowLeft size={15} aria-hidden="true" />
            {t('backToSignIn')}
          </Link>
        )}
      </div>
    </aside>
  );
}

function useSecondLine({ progress, connection }: Pick<GuideParts, 'progress' | 'connection'>) {
  const { t } = useTranslation('guide');
  return (step: GuideStep): string => {
    if (step === 'keys' && progress.appKey) return t('keys.secondNoted', { appKey: progress.appKey });
    if (step !== 'permissions') return t(`${step}.second`);
    if (connection) {
      const granted = connection.permissions.filter((permission) => permission.granted).length;
      return t('permissions.secondReal', { granted, total: connection.permissions.length });
    }
    const required = PERMISSIONS.filter(({ level }) => level === 'required');
    const ticked = required.filter(({ name }) => progress.ticked.includes(name)).length;
    return t('permissions.second', { ticked, total: required.length });
  };
}

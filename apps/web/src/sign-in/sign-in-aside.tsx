import { IconClock, IconServer, IconShieldCheck, IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { Logo } from '../ui/logo.tsx';
import { SchemeSwitch } from '../ui/scheme-switch.tsx';
import styles from './sign-in-aside.module.css';

/** The quiet side of the sign-in page: the name, the promise, and where this runs. */
export function SignInAside() {
  const { t } = useTranslation(['signIn', 'desk']);
  return (
    <aside className={styles.aside}>
      <div className={styles.brand}>
        <Logo size={28} />
        <span>
          <b>{t('desk:product')}</b>
          {t('desk:productFor')}
        </span>
      </div>
      <div className={styles.pitch}>
        <p className={styles.headline}>{t('signIn:headline')}</p>
        <p className={styles.promise}>{t('signIn:promise')}</p>
      </div>
      <ul className={styles.points}>
        <li>
          <IconClock size={17} stroke={1.7} aria-hidden="true" />
          {t('signIn:points.deadline')}
        </li>
        <li>
          <IconShieldCheck size={17} stroke={1.7} aria-hidden="true" />
          {t('signIn:points.once')}
        </li>
        <li>
          <IconShieldLock size={17} stroke={1.7} aria-hidden="true" />
          {t('signIn:points.sealed')}
        </li>
      </ul>
      <SignInFoot place="side" />
    </aside>
  );
}

/** Language, appearance and the legal line: beside the form on wide screens, below it on phones. */
export function SignInFoot({ place }: { place: 'side' | 'below' }) {
  const { t } = useTranslation('signIn');
  return (
    <footer className={`${styles.foot} ${styles[place]}`}>
      <div>{t('independent')}</div>
      <div className={styles.tools}>
        <LanguagePicker className={styles.tool ?? ''} />
        <SchemeSwitch className={styles.tool ?? ''} />
        <span className={`${styles.tool} ${styles.here}`}>
          <IconServer size={14} aria-hidden="true" />
          {t('here')}
        </span>
      </div>
    </footer>
  );
}

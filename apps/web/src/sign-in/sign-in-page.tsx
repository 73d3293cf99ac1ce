import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addEnglish } from '../i18n/add-english.ts';
import { signIn } from '../i18n/en/sign-in.ts';
import { ConnectPanel } from './connect-panel.tsx';
import { SignInAside, SignInFoot } from './sign-in-aside.tsx';
import styles from './sign-in-page.module.css';

addEnglish('signIn', signIn);

/** The page at `/`: who we are at the left, the way in at the right. */
export function SignInPage() {
  const { t } = useTranslation('signIn');
  const { arrival, problem } = useSearch({ from: '/' });
  const navigate = useNavigate();
  return (
    <div className={styles.page}>
      <SignInAside />
      <main className={styles.main}>
        <div className={styles.column}>
          <h1 className="visually-hidden">{t('title')}</h1>
          <ConnectPanel
            arrivalId={arrival}
            problemCode={problem}
            onOpenOrders={() => void navigate({ to: '/orders', search: {} })}
          />
        </div>
      </main>
      <SignInFoot place="below" />
    </div>
  );
}

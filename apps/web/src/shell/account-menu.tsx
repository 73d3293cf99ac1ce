import { IconUser } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/use-session.ts';
import { OnDemandMenu } from '../ui/on-demand-menu.tsx';
import styles from './account-menu.module.css';

const AccountDropdown = lazy(() => import('./account-dropdown.tsx'));

/** Who is signed in; appearance, language, guide and "Sign out" behind it. */
export function AccountMenu({ isRail }: { isRail: boolean }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const name = t(role === 'demo' ? 'account.demo' : 'account.owner');
  const button = (
    <button type="button" className={styles.button} aria-label={`${t('account.label')}: ${name}`}>
      <span className={styles.face}>
        <IconUser size={14} aria-hidden="true" />
      </span>
      {isRail ? null : name}
    </button>
  );
  return <OnDemandMenu menu={AccountDropdown} button={button} />;
}

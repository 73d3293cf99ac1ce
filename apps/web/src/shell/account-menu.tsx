import { Menu } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/use-session.ts';
import { AccountItems } from './account-items.tsx';
import styles from './account-menu.module.css';

/** Who is signed in; appearance, language, guide and "Sign out" behind it. */
export function AccountMenu({ isRail }: { isRail: boolean }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const name = t(role === 'demo' ? 'account.demo' : 'account.owner');
  return (
    <Menu position="top-start" width={240} shadow="md">
      <Menu.Target>
        <button type="button" className={styles.button} aria-label={`${t('account.label')}: ${name}`}>
          <span className={styles.face}>
            <IconUser size={14} aria-hidden="true" />
          </span>
          {isRail ? null : name}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <AccountItems />
      </Menu.Dropdown>
    </Menu>
  );
}

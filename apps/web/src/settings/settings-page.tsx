import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addEnglish } from '../i18n/add-english.ts';
import { settings } from '../i18n/en/settings.ts';
import { PageHead } from '../ui/page-head.tsx';
import tabs from '../ui/tab-bar.module.css';
import styles from './settings-page.module.css';

addEnglish('settings', settings);

const TABS = [
  { to: '/settings/shops', word: 'shops' },
  { to: '/settings/devices', word: 'devices' },
] as const;

/** "Settings": one tab an address. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { pathname } = useLocation();
  return (
    <div className={styles.page}>
      <PageHead title={t('title')} />
      <nav aria-label={t('tabs.label')} className={tabs.bar}>
        {TABS.map(({ to, word }) => (
          <Link
            key={to}
            to={to}
            search={{}}
            className={tabs.tab}
            aria-current={pathname.startsWith(to) ? 'page' : undefined}
          >
            {t(`tabs.${word}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.body}>
        <Outlet />
      </div>
    </div>
  );
}

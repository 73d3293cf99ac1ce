import { IconMenu2 } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { OnDemandMenu } from '../ui/on-demand-menu.tsx';
import styles from './bottom-bar.module.css';
import { NAVIGATION, searchFor, sectionOf } from './navigation-items.ts';

const MoreMenu = lazy(() => import('./more-menu.tsx'));

/** The phone's navigation: screens in thumb reach, the rest behind "More". */
export function BottomBar() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t('nav.label')} className={styles.bar}>
      {NAVIGATION.map(({ to, word, icon: Icon }) => {
        const isHere = sectionOf(to) === sectionOf(pathname);
        return (
          <Link
            key={to}
            to={to}
            search={searchFor(to, isHere)}
            className={styles.item}
            data-here={isHere || undefined}
            aria-current={isHere ? 'page' : undefined}
          >
            <Icon size={22} stroke={isHere ? 2 : 1.6} aria-hidden="true" />
            {t(`nav.${word}`)}
          </Link>
        );
      })}
      <OnDemandMenu
        menu={MoreMenu}
        button={
          <button type="button" className={styles.item}>
            <IconMenu2 size={22} stroke={1.6} aria-hidden="true" />
            {t('nav.more')}
          </button>
        }
      />
    </nav>
  );
}

import { Link, useLocation } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format/count.ts';
import styles from './main-navigation.module.css';
import { NAVIGATION, searchFor, sectionOf } from './navigation-items.ts';
import { useNavigationCounts } from './use-navigation-counts.ts';

/** The list of screens at the left; below 1100 px a rail of icons. Counts describe a link, they are not in its name. */
export function MainNavigation({ isRail }: { isRail: boolean }) {
  const { t, i18n } = useTranslation();
  const { pathname } = useLocation();
  const counts = useNavigationCounts();
  const id = useId();
  return (
    <nav aria-label={t('nav.label')} className={`${styles.nav} ${isRail ? styles.rail : ''}`}>
      {NAVIGATION.map(({ to, word, icon: Icon }) => {
        const isHere = sectionOf(to) === sectionOf(pathname);
        const count = counts[word];
        const description = count === undefined || word === 'settings' ? null : t(`navCount.${word}`, { count });
        return (
          <Link
            key={to}
            title={isRail ? t(`nav.${word}`) : undefined}
            to={to}
            search={searchFor(to, isHere)}
            className={styles.link}
            aria-label={t(`nav.${word}`)}
            aria-current={isHere ? 'page' : undefined}
            data-here={isHere || undefined}
            aria-describedby={description ? `${id}${word}` : undefined}
          >
            <Icon size={17} stroke={isHere ? 2 : 1.7} aria-hidden="true" />
            {isRail ? null : <span className={styles.word}>{t(`nav.${word}`)}</span>}
            {description && !isRail ? (
              <span aria-hidden="true" className={`${styles.count} ${word === 'runs' ? styles.working : ''}`}>
                {formatCount(count ?? 0, i18n.language)}
              </span>
            ) : null}
            {description ? (
              <span hidden id={`${id}${word}`}>
                {description}
              </span>
            ) : null}
          </Link>
        );
      })}
    </nav>
  );
}

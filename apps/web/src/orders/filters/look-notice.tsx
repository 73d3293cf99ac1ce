import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format/count.ts';
import { addEnglish } from '../../i18n/add-english.ts';
import { filters } from '../../i18n/en/filters.ts';
import { Button } from '../../ui/button.tsx';
import type { Searching } from '../use-order-list.ts';
import styles from './look-notice.module.css';

addEnglish('filters', filters);

/** How far the search has come where little matches, and the way to stop it. */
export default function LookNotice({ search, isRaised }: { search: Searching; isRaised: boolean }) {
  const { t, i18n } = useTranslation('filters');
  const shown = formatCount(search.lookedAt, i18n.language);
  return (
    <div className={`${styles.notice} ${isRaised ? styles.raised : ''}`}>
      <span role="status">{t(search.isResting ? 'looked.stopped' : 'looked.so', { shown })}</span>
      <Button variant="default" size="compact-xs" onClick={search.isResting ? search.goOn : search.rest}>
        {t(search.isResting ? 'looked.goOn' : 'looked.stop')}
      </Button>
    </div>
  );
}

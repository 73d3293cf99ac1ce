import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { CopyWords } from './copy-words.tsx';
import styles from './search-notes.module.css';
import type { Desk } from './use-desk.ts';

const NAMED = 3;

/** What became of a pasted list of ids: those that no shop knows, and those that did not fit. */
export default function SearchNotes({ desk: { state, show, words, orders } }: { desk: Desk }) {
  const { t } = useTranslation('orders');
  const { notFound } = orders;
  const dropped = words.kind === 'ids' ? words.dropped : 0;
  const total = words.kind === 'ids' ? words.ids.length : notFound.length;
  const named = notFound.slice(0, NAMED).join(', ');
  const more = notFound.length - NAMED;
  const ids = more > 0 ? t('search.andMore', { ids: named, count: more }) : named;
  return (
    <div role="status" className={styles.notes}>
      {dropped > 0 ? <span>{t('search.dropped', { count: dropped })}</span> : null}
      {notFound.length > 0 ? (
        <>
          <span>
            <b>{t('search.notFound', { count: notFound.length, total })}.</b>{' '}
            <span className="id">{t('search.notFoundWhy', { count: notFound.length, ids })}</span>
          </span>
          <CopyWords text={notFound.join('\n')} label={t('search.copyMissing')} />
          {state.tab === 'all' ? null : (
            <Button variant="default" size="compact-xs" onClick={() => show({ ...state, tab: 'all' })}>
              {t('search.allTabs')}
            </Button>
          )}
        </>
      ) : null}
    </div>
  );
}

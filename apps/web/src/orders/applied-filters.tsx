import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './applied-filters.module.css';
import { CopyWords } from './copy-words.tsx';
import type { DeskState } from './desk-state.ts';
import type { SearchWords } from './search-words.ts';

type AppliedFiltersProps = {
  state: DeskState;
  words: SearchWords;
  notFound: readonly string[];
  onChange: (next: DeskState) => void;
};

/** What narrows the list, each with its ×; and the ids of a paste that no shop knows. */
export function AppliedFilters({ state, words, notFound, onChange }: AppliedFiltersProps) {
  const { t } = useTranslation('orders');
  const dropped = words.kind === 'ids' ? words.dropped : 0;
  if (!state.attention && notFound.length === 0 && dropped === 0) return null;
  return (
    <section className={styles.filters} aria-label={t('filters.label')}>
      {state.attention ? (
        <button
          type="button"
          className={styles.chip}
          aria-label={t('filters.remove', { what: t(`attention.${state.attention}`) })}
          onClick={() => onChange({ ...state, attention: null })}
        >
          {t(`attention.${state.attention}`)}
          <IconX className={styles.cross} aria-hidden="true" />
        </button>
      ) : null}
      {dropped > 0 ? <span className={styles.note}>{t('search.dropped', { count: dropped })}</span> : null}
      {notFound.length > 0 ? <NotFound state={state} words={words} notFound={notFound} onChange={onChange} /> : null}
    </section>
  );
}

const NAMED = 3;

function NotFound({ state, words, notFound, onChange }: AppliedFiltersProps) {
  const { t } = useTranslation('orders');
  const total = words.kind === 'ids' ? words.ids.length : notFound.length;
  const named = notFound.slice(0, NAMED).join(', ');
  const more = notFound.length - NAMED;
  const ids = more > 0 ? t('search.andMore', { ids: named, count: more }) : named;
  return (
    <>
      <span className={styles.note}>
        <b>{t('search.notFound', { count: notFound.length, total })}.</b>{' '}
        <span className="id">{t('search.notFoundWhy', { count: notFound.length, ids })}</span>
      </span>
      <CopyWords text={notFound.join('\n')} label={t('search.copyMissing')} />
      {state.tab === 'all' ? null : (
        <Button variant="default" size="compact-xs" onClick={() => onChange({ ...state, tab: 'all' })}>
          {t('search.allTabs')}
        </Button>
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import type { DeskState } from './desk-state.ts';
import { useImport } from './import-notice.tsx';

type DeskEmptyProps = { state: DeskState; shops: readonly string[]; onChange: (next: DeskState) => void };

/** Why there is no row, and what is next. */
export function DeskEmpty({ state, shops, onChange }: DeskEmptyProps) {
  const { t } = useTranslation('orders');
  const running = useImport(shops);
  if (state.search !== '' || state.attention !== null) return <NoMatch state={state} onChange={onChange} />;
  if (running) return <EmptyState kind="nothing-yet" title={t('empty.coming.title')} why={t('empty.coming.why')} />;
  const isDone = state.tab === 'to-ship';
  return (
    <EmptyState
      kind={isDone ? 'done' : 'nothing-yet'}
      title={t(`empty.${state.tab}.title`)}
      why={t(`empty.${state.tab}.why`)}
    >
      {isDone ? (
        <Button
          variant="default"
          onClick={() => onChange({ ...state, tab: 'awaiting-collection', sort: 'created', direction: 'desc' })}
        >
          {t('empty.seeShipped')}
        </Button>
      ) : null}
    </EmptyState>
  );
}

function NoMatch({ state, onChange }: Omit<DeskEmptyProps, 'shops'>) {
  const { t } = useTranslation('orders');
  return (
    <EmptyState kind="no-match" title={t('empty.filtered.title')} why={t('empty.filtered.why')}>
      {state.tab === 'all' ? null : (
        <Button variant="default" onClick={() => onChange({ ...state, tab: 'all', attention: null })}>
          {t('search.allTabs')}
        </Button>
      )}
      <Button variant="default" onClick={() => onChange({ ...state, search: '', attention: null })}>
        {t('empty.clear')}
      </Button>
    </EmptyState>
  );
}

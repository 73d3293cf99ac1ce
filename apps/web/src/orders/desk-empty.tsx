import type { FilterName } from '@order-manager/domain/order/order-filter';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orderCountsQuery } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { type DeskState, isNarrowed, withoutFilters } from './desk-state.ts';
import { withValues } from './filters/applied.ts';
import { useImport } from './import-notice.tsx';
import { NoOrdersYet } from './no-orders-yet.tsx';
import type { Desk } from './use-desk.ts';

/** Why there is no row, and what is next. */
export function DeskEmpty({ desk }: { desk: Desk }) {
  const { t } = useTranslation('orders');
  const { state, shops, show } = desk;
  const running = useImport(shops);
  const hasNone = useQuery(orderCountsQuery(shops)).data?.tabs.all === 0;
  if (isNarrowed(state)) return <NoMatch desk={desk} />;
  if (running) return <EmptyState kind="nothing-yet" title={t('empty.coming.title')} why={t('empty.coming.why')} />;
  if (hasNone) return <NoOrdersYet />;
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
          onClick={() => show({ ...state, tab: 'awaiting-collection', sort: 'created', direction: 'desc' })}
        >
          {t('empty.seeShipped')}
        </Button>
      ) : null}
    </EmptyState>
  );
}

/** The filter put on last is the likeliest to be one too many. */
function NoMatch({ desk: { state, show, applied } }: { desk: Desk }) {
  const { t } = useTranslation('orders');
  // Shops are chosen for every screen: they are taken off where they were chosen.
  const filters = applied.filter((name) => name !== 'shops');
  const last = filters.at(-1);
  const isOneOfMany = filters.length > 1 || state.search !== '';
  return (
    <EmptyState kind="no-match" title={t('empty.filtered.title')} why={t('empty.filtered.why')}>
      {last && isOneOfMany ? (
        <Button variant="default" onClick={() => show(without(state, last))}>
          {t('empty.takeOffLast')}
        </Button>
      ) : null}
      {state.tab === 'all' ? null : (
        <Button variant="default" onClick={() => show({ ...state, tab: 'all', attention: null })}>
          {t('search.allTabs')}
        </Button>
      )}
      <Button variant="default" onClick={() => show(withoutFilters(state))}>
        {t(filters.length > 0 ? 'empty.clear' : 'search.clear')}
      </Button>
    </EmptyState>
  );
}

const without = (state: DeskState, name: FilterName | 'attention'): DeskState =>
  name === 'attention' ? { ...state, attention: null } : withValues(state, name, []);

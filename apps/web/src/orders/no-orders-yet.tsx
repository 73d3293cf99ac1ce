import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSyncNow } from '../shell/use-sync-now.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** A shop that is connected and has no order at all: what happens next, and how to make sure that all is well. */
export function NoOrdersYet() {
  const { t } = useTranslation('orders');
  const { t: shell } = useTranslation();
  const syncNow = useSyncNow();
  return (
    <EmptyState kind="nothing-yet" title={t('empty.none.title')} why={t('empty.none.why')}>
      <Button variant="default" disabled={syncNow.isPending} onClick={() => syncNow.mutate([])}>
        {shell('sync.now')}
      </Button>
      <Button variant="default" renderRoot={(props) => <Link to="/settings/shops" search={{}} {...props} />}>
        {t('empty.none.check')}
      </Button>
    </EmptyState>
  );
}

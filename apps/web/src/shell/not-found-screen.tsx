import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export function NotFoundScreen() {
  const { t } = useTranslation();
  return (
    <EmptyState kind="no-match" title={t('notFound.title')} why={t('notFound.why')}>
      <Button renderRoot={(props) => <Link to="/orders" search={{}} {...props} />}>{t('notFound.go')}</Button>
    </EmptyState>
  );
}

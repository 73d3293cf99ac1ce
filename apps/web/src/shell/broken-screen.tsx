import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RefusedError } from '../api/fetch-json.ts';
import { Button } from '../ui/button.tsx';
import { PlugDrawing } from '../ui/drawings.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { StateScreen } from '../ui/state-screen.tsx';

/** Stands in for a screen that could not load or stopped while drawing. Never shows a stack trace. */
export function BrokenScreen({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const reload = () => window.location.reload();
  if (error instanceof RefusedError) return <ErrorState error={error} onTryAgain={reload} />;
  const words = isOldVersion(error) ? 'newVersion' : 'broken';
  return (
    <StateScreen drawing={<PlugDrawing />} title={t(`${words}.title`)} why={t(`${words}.why`)} alert>
      <Button onClick={reload}>{t('broken.again')}</Button>
    </StateScreen>
  );
}

/** A part of the page that is gone from the server: the desk was updated while this page was open. */
const isOldVersion = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedError } from '../api/fetch-json.ts';
import { Button } from '../ui/button.tsx';
import { PlugDrawing } from '../ui/drawings.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { StateScreen } from '../ui/state-screen.tsx';

/** The file of a screen did not come: the desk is away, or it was updated and has other files now. */
export class ScreenMissingError extends Error {
  constructor(cause: unknown) {
    super('a screen could not be fetched', { cause });
    this.name = 'ScreenMissingError';
  }
}

/** Stands in for a screen that could not load or stopped while drawing. Never shows a stack trace. */
export function BrokenScreen({ error }: ErrorComponentProps) {
  if (error instanceof RefusedError) return <ErrorState error={error} onTryAgain={() => void reloadIfHere()} />;
  return <Stopped isMissing={error instanceof ScreenMissingError} />;
}

function Stopped({ isMissing }: { isMissing: boolean }) {
  const { t } = useTranslation();
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    if (isMissing) void isDeskHere().then((isHere) => setIsAway(!isHere));
  }, [isMissing]);
  const goOn = async () => setIsAway(!(await reloadIfHere()));
  const words = isAway ? 'away' : isMissing ? 'newVersion' : 'broken';
  return (
    <StateScreen drawing={<PlugDrawing />} title={t(`${words}.title`)} why={t(`${words}.why`)} alert>
      <Button onClick={() => void goOn()}>{t(isAway ? 'away.again' : 'broken.again')}</Button>
    </StateScreen>
  );
}

/** A reload without the desk would leave the browser's own page instead of ours. */
async function reloadIfHere(): Promise<boolean> {
  const isHere = await isDeskHere();
  if (isHere) window.location.reload();
  return isHere;
}

const isDeskHere = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );

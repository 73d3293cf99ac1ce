import { CatchBoundary } from '@tanstack/react-router';
import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from './show-toast.ts';

type Fetched<Props> = Promise<{ default: ComponentType<Props> }>;

/** Like React's `lazy`, but a part that could not be fetched is fetched anew the next time it is wanted. */
export function fetchedPart<Props extends object>(load: () => Fetched<Props>): ComponentType<Props> {
  const make = () =>
    lazy(() =>
      load().catch((error) => {
        part = make();
        throw error;
      }),
    );
  let part = make();
  return (props: Props) => createElement(part as ComponentType<Props>, props);
}

type FetchedPlaceProps = {
  /** What is wanted here; another word starts anew after a failure. */
  what: string;
  onFailed: () => void;
  children: ReactNode;
};

/** The place of fetched parts: without the desk they cannot come, and that is said instead of breaking the screen. */
export function FetchedPlace({ what, onFailed, children }: FetchedPlaceProps) {
  const { t } = useTranslation('ui');
  const fail = () => {
    showToast({ id: 'part', kind: 'failed', title: t('partMissing'), text: t('partMissingWhy') });
    onFailed();
  };
  return (
    <CatchBoundary getResetKey={() => what} onCatch={fail} errorComponent={Nothing}>
      <Suspense fallback={null}>{children}</Suspense>
    </CatchBoundary>
  );
}

const Nothing = () => null;

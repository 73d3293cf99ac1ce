import { lazy, Suspense } from 'react';
import type { ErrorStateProps } from './error-state-body.tsx';

const Body = lazy(() => import('./error-state-body.tsx'));

/** A screen that could not be shown: a sentence, what is safe, "Try now", and TikTok's own words under "Details". */
export const ErrorState = (props: ErrorStateProps) => (
  <Suspense>
    <Body {...props} />
  </Suspense>
);

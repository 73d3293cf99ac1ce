import { lazy, Suspense, useEffect, useState } from 'react';
import { onFirstToast } from './show-toast.ts';

const Toasts = lazy(() => import('./toasts.tsx'));

/** Where toasts appear. Empty, and not even fetched, until the first one. */
export function ToastPlace() {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => onFirstToast(() => setIsWanted(true)), []);
  return isWanted ? (
    <Suspense>
      <Toasts />
    </Suspense>
  ) : null;
}

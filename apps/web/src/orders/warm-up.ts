import { useEffect } from 'react';

/** What a person opens next, and what must be there when the desk has gone away: its words about that. */
const PARTS = [
  () => import('../ui/toasts.tsx'),
  () => import('../ui/refusal-toast.ts'),
  () => import('../ui/error-state-body.tsx'),
  () => import('./drawer/order-drawer.tsx'),
  () => import('./tools/tool-popover.tsx'),
  () => import('./key-help.tsx'),
  () => import('../shipping/ship-dialog.tsx'),
  () => import('../labels/print-dialog.tsx'),
];

const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const;

/** Fetches those parts when somebody first moves a hand here and the browser has nothing else to do: the first view never waits for them. */
export function useWarmUp(): void {
  useEffect(() => {
    const warmUp = () => {
      stop();
      const later = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 500));
      later(() => void fetchAll());
    };
    const stop = () => {
      for (const sign of SIGNS) window.removeEventListener(sign, warmUp);
    };
    for (const sign of SIGNS) window.addEventListener(sign, warmUp, { passive: true });
    return stop;
  }, []);
}

/** One after another, so that what somebody asks for in the meantime comes first. What fails is asked for when it is needed. */
async function fetchAll(): Promise<void> {
  for (const part of PARTS) await part().catch(() => null);
}

import { useSyncExternalStore } from 'react';

export type ShellWidth = 'phone' | 'rail' | 'wide';

/** Which of the three shells fits: bottom bar, rail or full navigation. */
export function useNarrow(): ShellWidth {
  return useSyncExternalStore(subscribe, current);
}

const PHONE = '(max-width: 640px)';
const RAIL = '(max-width: 1100px)';

function current(): ShellWidth {
  if (matchMedia(PHONE).matches) return 'phone';
  return matchMedia(RAIL).matches ? 'rail' : 'wide';
}

function subscribe(listener: () => void): () => void {
  const lists = [matchMedia(PHONE), matchMedia(RAIL)];
  for (const list of lists) list.addEventListener('change', listener);
  return () => {
    for (const list of lists) list.removeEventListener('change', listener);
  };
}

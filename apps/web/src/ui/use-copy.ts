import { useEffect, useState } from 'react';
import { copyText } from './copy-text.ts';

const SHOWN_MS = 1_600;

export type CopyState = 'idle' | 'copied' | 'refused';

/** Copies and says for a moment how it went. */
export function useCopy(): { state: CopyState; copy: (text: string) => void } {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (text: string) => {
    void copyText(text).then((isCopied) => setState(isCopied ? 'copied' : 'refused'));
  };
  return { state, copy };
}

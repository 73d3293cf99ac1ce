import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { takeGoKey } from './go-keys.ts';
import { letterKeys } from './letter-keys.ts';

const BUSY = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [data-layer]';

/** `g` and a second letter go to a screen, from anywhere but a field. */
export function useGoKeys(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !letterKeys.get()) return;
      if (event.target instanceof Element && event.target.closest(BUSY)) return;
      const to = takeGoKey(event.key, Date.now());
      if (to === null) return;
      event.preventDefault();
      void navigate({ to, search: {} });
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [navigate]);
}

import { useEffect, useRef } from 'react';
import { type DeskCommand, deskCommandOf, focusOf } from './desk-keys.ts';

/** Hears the keys of the desk while it is shown. `act` says whether it did something with the key. */
export function useDeskKeys(act: (command: DeskCommand) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = deskCommandOf(event, focusOf(event.target));
      if (command && latest.current(command)) event.preventDefault();
    };
    // Before the dialogs hear it: an Esc that closes one must not be taken for a second Esc, meant for the selection.
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}

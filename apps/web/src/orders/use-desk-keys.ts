import { useEffect, useRef } from 'react';
import { isGoing } from '../shell/go-keys.ts';
import { letterKeys } from '../shell/letter-keys.ts';
import { type DeskCommand, deskCommandOf, focusOf } from './desk-keys.ts';

/** Hears the keys of the desk while it is shown. `act` says whether it did something with the key. */
export function useDeskKeys(act: (command: DeskCommand) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isInLayer(event.target)) return;
      const command = deskCommandOf(event, focusOf(event.target), letterKeys.get() && !isGoing());
      if (command && latest.current(command)) event.preventDefault();
    };
    // Before the dialogs hear it: an Esc that closes one must not be taken for a second Esc, meant for the selection.
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}

/** A menu or picker has keys of its own; an Esc there closes nothing but it. */
const isInLayer = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-layer]') !== null;

import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

/** The panel "Sync" opens from the card, and on phones from a menu that is gone by then: so its door is nobody's state. */
export const syncDoor = {
  use: (): boolean => useSyncExternalStore(subscribe, () => isOpen),
  open: () => turn(true),
  close: () => turn(false),
};

function turn(next: boolean): void {
  isOpen = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

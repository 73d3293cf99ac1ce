import type { DeskEvent } from '@order-manager/contract';

/** Carries "which keys moved" from the worker and the actions to the screens. */
export type DeskEvents = {
  publish(event: DeskEvent): void;
  /** Gives the way to stop listening. */
  subscribe(listener: (event: DeskEvent) => void): () => void;
};

export function createDeskEvents(): DeskEvents {
  const listeners = new Set<(event: DeskEvent) => void>();
  return {
    publish: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

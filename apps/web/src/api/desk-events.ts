import type { DeskEvent } from '@order-manager/contract';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { keys } from './keys.ts';

/** Which keys one event makes old. */
export function keysMovedBy(event: DeskEvent): QueryKey[] {
  switch (event.type) {
    case 'orders':
      return [keys.orders];
    case 'sync':
      return [keys.sync];
    case 'run':
      return [keys.run(event.runId), [...keys.runs, 'list']];
    case 'shops':
      return [keys.session, keys.shops];
    case 'views':
      return [keys.views];
    case 'export':
      return [keys.export(event.exportId)];
    default:
      return [];
  }
}

const GATHER_MS = 400;
const REOPEN_MS = 4_000;

/**
 * Listens to `/api/events` and makes old what moved, gathered so that an import of thousands asks twice a second at most.
 * A line that breaks is opened again; events of the silence are gone, so everything shown is then asked for again.
 * `onEvent` hears each event as it comes.
 */
export function listenToDesk(queryClient: QueryClient, onEvent: (event: DeskEvent) => void): () => void {
  const gathered = gatherKeys(queryClient);
  let stopListening = () => {};
  let reopening: ReturnType<typeof setTimeout> | undefined;
  const listen = (wasSilent: boolean) => {
    stopListening = openLine({
      onEvent: (event) => {
        gathered.add(keysMovedBy(event));
        onEvent(event);
      },
      // The card and the banner learn at once that the desk is away, not at their next look.
      onSilence: () => void queryClient.invalidateQueries({ queryKey: keys.sync }),
      onBack: () => void queryClient.invalidateQueries(),
      onClosed: () => {
        reopening = setTimeout(() => listen(true), REOPEN_MS);
      },
      wasSilent,
    });
  };
  listen(false);
  return () => {
    clearTimeout(reopening);
    gathered.stop();
    stopListening();
  };
}

type Line = {
  onEvent: (event: DeskEvent) => void;
  onSilence: () => void;
  onBack: () => void;
  /** The browser tries again by itself after a cut, but never after an answer that was no stream: a restart behind a proxy. */
  onClosed: () => void;
  wasSilent: boolean;
};

function openLine({ onEvent, onSilence, onBack, onClosed, wasSilent }: Line): () => void {
  const source = new EventSource('/api/events');
  let isSilent = wasSilent;
  source.onmessage = (message) => {
    const event = eventOf(message.data);
    if (event) onEvent(event);
  };
  source.onerror = () => {
    if (!isSilent) onSilence();
    isSilent = true;
    if (source.readyState === EventSource.CLOSED) onClosed();
  };
  source.onopen = () => {
    if (isSilent) onBack();
    isSilent = false;
  };
  return () => source.close();
}

function gatherKeys(queryClient: QueryClient) {
  const waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    for (const queryKey of waiting.values()) void queryClient.invalidateQueries({ queryKey });
    waiting.clear();
  };
  return {
    add: (moved: readonly QueryKey[]) => {
      for (const key of moved) waiting.set(JSON.stringify(key), key);
      timer ??= setTimeout(flush, GATHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

function eventOf(text: string): DeskEvent | null {
  try {
    return JSON.parse(text) as DeskEvent;
  } catch {
    return null;
  }
}

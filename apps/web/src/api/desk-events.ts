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
    default:
      return [];
  }
}

const GATHER_MS = 400;

/** Listens to `/api/events` and makes old what moved, gathered so that an import of thousands asks twice a second at most. */
export function listenToDesk(queryClient: QueryClient): () => void {
  const source = new EventSource('/api/events');
  const waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    for (const queryKey of waiting.values()) void queryClient.invalidateQueries({ queryKey });
    waiting.clear();
  };
  source.onmessage = (message) => {
    for (const key of keysOf(message.data)) waiting.set(JSON.stringify(key), key);
    timer ??= setTimeout(flush, GATHER_MS);
  };
  const stopCatchingUp = catchUpAfterSilence(source, queryClient);
  return () => {
    clearTimeout(timer);
    stopCatchingUp();
    source.close();
  };
}

function keysOf(text: string): QueryKey[] {
  try {
    return keysMovedBy(JSON.parse(text) as DeskEvent);
  } catch {
    return [];
  }
}

/** Events of the silence are gone: after a reconnect everything shown is asked for again. */
function catchUpAfterSilence(source: EventSource, queryClient: QueryClient): () => void {
  let wasSilent = false;
  const onError = () => {
    wasSilent = true;
  };
  const onOpen = () => {
    if (wasSilent) void queryClient.invalidateQueries();
    wasSilent = false;
  };
  source.addEventListener('error', onError);
  source.addEventListener('open', onOpen);
  return () => {
    source.removeEventListener('error', onError);
    source.removeEventListener('open', onOpen);
  };
}

import type { OrderRef, Preflight, Run, StartRun } from '@order-manager/contract';
import { queryOptions } from '@tanstack/react-query';
import { fetchJson } from '../api/fetch-json.ts';

/** Looks at the orders as they are now. Asked once for each opening of the dialog. */
export const preflightQuery = (orders: readonly OrderRef[], opening: string) =>
  queryOptions({
    queryKey: ['preflight', opening],
    queryFn: ({ signal }) => fetchJson<Preflight>('/api/shipping/preflight', { body: { orders }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export type Provider = { id: string; name: string };

/** The carriers a shop may name for packages it ships by itself. */
export const providersQuery = (shopId: string) =>
  queryOptions({
    queryKey: ['shops', shopId, 'providers'],
    queryFn: async ({ signal }) => {
      const path = `/api/shops/${encodeURIComponent(shopId)}/providers`;
      return providersIn(await fetchJson<unknown>(path, { signal }));
    },
    retry: false,
    staleTime: 10 * 60_000,
  });

export const startRun = (request: StartRun): Promise<Run> => fetchJson<Run>('/api/runs', { body: request });

/** A list, or a list under `providers`; what has no id or name is left out. */
function providersIn(answer: unknown): Provider[] {
  const list = Array.isArray(answer) ? answer : ((answer as { providers?: unknown } | null)?.providers ?? []);
  if (!Array.isArray(list)) return [];
  return list.filter((entry): entry is Provider => typeof entry?.id === 'string' && typeof entry?.name === 'string');
}

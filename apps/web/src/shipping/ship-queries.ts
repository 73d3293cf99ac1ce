import type { Preflight, Run, Selection, StartRun } from '@order-manager/contract';
import { queryOptions } from '@tanstack/react-query';
import { fetchJson } from '../api/fetch-json.ts';

/** Looks at the orders as they are now. Asked once for each opening of the dialog. */
export const preflightQuery = (selection: Selection, opening: string) =>
  queryOptions({
    queryKey: ['preflight', opening],
    queryFn: ({ signal }) => fetchJson<Preflight>('/api/shipping/preflight', { body: selection, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export type Provider = { id: string; name: string };

/** The carriers a shop may name for packages it ships by itself. */
export const providersQuery = (shopId: string) =>
  queryOptions({
    queryKey: ['shops', shopId, 'providers'],
    queryFn: ({ signal }) => fetchJson<Provider[]>(`/api/shops/${encodeURIComponent(shopId)}/providers`, { signal }),
    retry: false,
    staleTime: 10 * 60_000,
  });

export const startRun = (request: StartRun): Promise<Run> => fetchJson<Run>('/api/runs', { body: request });

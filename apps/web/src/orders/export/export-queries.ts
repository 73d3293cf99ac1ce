import type { Export } from '@order-manager/contract';
import { queryOptions } from '@tanstack/react-query';
import { fetchJson } from '../../api/fetch-json.ts';
import { keys } from '../../api/keys.ts';

/** How far an export is. Events tell when it moved; it is asked for again now and then in case one got lost. */
export const exportQuery = (id: string) =>
  queryOptions({
    queryKey: keys.export(id),
    queryFn: ({ signal }) => fetchJson<Export>(exportPath(id), { signal }),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: (query) => (isUnderWay(query.state.data) ? 1_500 : false),
  });

export const exportPath = (id: string): string => `/api/exports/${encodeURIComponent(id)}`;

export const isUnderWay = (made: Export | undefined): boolean =>
  made === undefined || made.state === 'ready' || made.state === 'running';

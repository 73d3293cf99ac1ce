import type { SavedView, WriteView } from '@order-manager/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { fetchJson } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';

export const viewsQuery = () =>
  queryOptions({
    queryKey: keys.views,
    queryFn: ({ signal }) => fetchJson<SavedView[]>('/api/views', { signal }),
    staleTime: 5 * 60_000,
  });

const NONE: readonly SavedView[] = [];

/** The saved views this person sees; none until they are read. */
export const useViews = (): readonly SavedView[] => useQuery(viewsQuery()).data ?? NONE;

export const addView = (body: WriteView) => fetchJson<SavedView>('/api/views', { body });

export const changeView = (id: string, body: WriteView) =>
  fetchJson<SavedView>(`/api/views/${encodeURIComponent(id)}`, { method: 'PUT', body });

export const removeView = (id: string) => fetchJson<void>(`/api/views/${encodeURIComponent(id)}`, { method: 'DELETE' });

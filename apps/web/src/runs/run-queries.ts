import type { Run, RunItems, RunLine, RunPage } from '@order-manager/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { fetchJson } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { labelsToCome, type RunTab } from './run-lists.ts';

/** All runs, newest first. */
export const runsQuery = () =>
  queryOptions({
    queryKey: [...keys.runs, 'list'],
    queryFn: ({ signal }) => fetchJson<RunLine[]>('/api/runs', { signal }),
  });

/** How far a run is. Asked again by events, and every few seconds while it runs in case one got lost. */
export const runQuery = (runId: string) =>
  queryOptions({
    queryKey: keys.run(runId),
    queryFn: async ({ signal }) => (await fetchJson<RunPage>(pathOf(runId), { signal })).run,
    refetchInterval: (query) => (isAtWork(query.state.data) ? 3_000 : false),
  });

/** Pages of one list of a run. Not under the key of runs: a long list is followed at its own pace. */
export const runItemsQuery = (runId: string, list: RunTab) =>
  infiniteQueryOptions({
    queryKey: ['run-items', runId, list],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<RunItems>(`${pathOf(runId)}/items?${paramsOf(list, pageParam)}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: RunItems) => page.nextCursor,
    staleTime: 0,
  });

export type RunOrder = 'pause' | 'resume' | 'retry-failed';

export const orderRun = (runId: string, what: RunOrder): Promise<unknown> =>
  fetchJson(`${pathOf(runId)}/${what}`, { method: 'POST' });

const pathOf = (runId: string): string => `/api/runs/${encodeURIComponent(runId)}`;

const paramsOf = (list: RunTab, cursor: string | null): URLSearchParams =>
  new URLSearchParams({ list, ...(cursor === null ? {} : { cursor }) });

/** Labels go on arriving after the last package is arranged. */
const isAtWork = (run: Run | undefined): boolean =>
  run !== undefined && (run.state === 'running' || run.state === 'gathering' || labelsToCome(run, Date.now()) > 0);

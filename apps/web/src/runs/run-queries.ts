import type { Run, RunPage } from '@order-manager/contract';
import { queryOptions } from '@tanstack/react-query';
import { fetchJson } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { labelsToCome } from './run-lists.ts';

/** All runs, newest first. */
export const runsQuery = () =>
  queryOptions({
    queryKey: [...keys.runs, 'list'],
    queryFn: ({ signal }) => fetchJson<Run[]>('/api/runs', { signal }),
  });

/** One run with its packages. Asked again by events, and every few seconds while it runs in case one got lost. */
export const runQuery = (runId: string) =>
  queryOptions({
    queryKey: keys.run(runId),
    queryFn: ({ signal }) => fetchJson<RunPage>(`/api/runs/${encodeURIComponent(runId)}`, { signal }),
    refetchInterval: (query) => (isAtWork(query.state.data) ? 3_000 : false),
  });

export type RunOrder = 'pause' | 'resume' | 'retry-failed';

export const orderRun = (runId: string, what: RunOrder): Promise<unknown> =>
  fetchJson(`/api/runs/${encodeURIComponent(runId)}/${what}`, { method: 'POST' });

/** Labels go on arriving after the last package is arranged. */
const isAtWork = (page: RunPage | undefined): boolean =>
  page !== undefined && (page.run.state === 'running' || labelsToCome(page.items, Date.now()) > 0);

import type { Run } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { fetchJson } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { orderCountsQuery } from '../api/queries.ts';
import { useChosenShops } from './chosen-shops.ts';

/** What stands at the end of a line of the navigation: orders to ship, runs at work. Absent while unknown or zero. */
export function useNavigationCounts(): { orders: number | undefined; runs: number | undefined; settings: undefined } {
  const counts = useQuery(orderCountsQuery(useChosenShops()));
  const runs = useQuery({
    queryKey: [...keys.runs, 'list'],
    queryFn: ({ signal }) => fetchJson<Run[]>('/api/runs', { signal }),
  });
  const atWork = runs.data?.filter((run) => run.state === 'running').length;
  return { orders: counts.data?.tabs['to-ship'] || undefined, runs: atWork || undefined, settings: undefined };
}

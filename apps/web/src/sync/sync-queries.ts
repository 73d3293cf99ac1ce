import type { CompletenessCheck, StartCompleteness } from '@order-manager/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { showRefusal } from '../ui/show-toast.ts';

const PATH = '/api/sync/completeness';
const completenessKey = [...keys.sync, 'completeness'];

/** TikTok's orders beside ours, per shop. The server tells when they move; a running check is also looked at by itself. */
export const completenessQuery = () =>
  queryOptions({
    queryKey: completenessKey,
    queryFn: ({ signal }) => fetchJson<CompletenessCheck[]>(PATH, { signal }),
    refetchInterval: ({ state }) => (state.data?.some(isAtWork) ? 2_000 : 30_000),
  });

export const isAtWork = ({ state }: CompletenessCheck): boolean => state === 'waiting' || state === 'running';

/** "Check completeness": asks the server to compare and repair. */
export function useCheckCompleteness() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: StartCompleteness) => fetchJson<CompletenessCheck[]>(PATH, { method: 'POST', body }),
    onSuccess: (checks) => queryClient.setQueryData(completenessKey, checks),
    onError: (error) => showRefusal(error, 'completeness'),
  });
}

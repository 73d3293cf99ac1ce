import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { RefusedError } from './fetch-json.ts';
import { leaveIfSignedOut } from './leave-if-signed-out.ts';

/** One cache for all screens. Live events say what is old, so nothing is refetched by mere looking. */
export const makeQueryClient = () =>
  new QueryClient({
    queryCache: new QueryCache({ onError: leaveIfSignedOut }),
    mutationCache: new MutationCache({ onError: leaveIfSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && mayPass(error),
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 4_000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

/** Worth asking again: our server was away or stumbled. A refusal with a reason stays one. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof RefusedError)) return false;
  return error.status === 0 || error.status >= 502;
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../api/fetch-json.ts';
import { showRefusal } from '../ui/show-toast.ts';

/** "Sign out": ends the session on the server, then loads the sign-in page afresh so nothing stays in memory. */
export function useSignOut() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => fetchJson('/api/sign-out', { method: 'POST', body: {} }),
    onSuccess: () => {
      queryClient.clear();
      window.location.assign('/');
    },
    onError: (error) => showRefusal(error),
  });
}

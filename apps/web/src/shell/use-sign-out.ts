import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchJson, refusalFrom } from '../api/fetch-json.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { showToast } from '../ui/show-toast.ts';

/** "Sign out": ends the session on the server, then loads the sign-in page afresh so nothing stays in memory. */
export function useSignOut() {
  const words = useProblemWords();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => fetchJson('/api/sign-out', { method: 'POST', body: {} }),
    onSuccess: () => {
      queryClient.clear();
      window.location.assign('/');
    },
    onError: (error) => {
      const { title, why } = words(refusalFrom(error));
      showToast({ kind: 'failed', title, text: why });
    },
  });
}

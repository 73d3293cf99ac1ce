import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, refusalFrom } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { showToast } from '../ui/show-toast.ts';

/** "Sync now": asks the server to look at TikTok at once, for all shops or the ones named. */
export function useSyncNow() {
  const { t } = useTranslation();
  const words = useProblemWords();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (shopIds: readonly string[]) => fetchJson('/api/sync/now', { method: 'POST', body: { shopIds } }),
    onSuccess: () => {
      showToast({ id: 'sync', kind: 'news', title: t('sync.started'), text: t('sync.startedWhy') });
    },
    onError: (error) => {
      const { title, why } = words(refusalFrom(error));
      showToast({ id: 'sync', kind: 'failed', title, text: why });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.sync }),
  });
}

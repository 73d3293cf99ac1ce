import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { showRefusal, showToast } from '../ui/show-toast.ts';

/** "Sync now": asks the server to look at TikTok at once, for all shops or the ones named. */
export function useSyncNow() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (shopIds: readonly string[]) => fetchJson('/api/sync/now', { method: 'POST', body: { shopIds } }),
    onSuccess: () => {
      showToast({ id: 'sync', kind: 'news', title: t('sync.started'), text: t('sync.startedWhy') });
    },
    onError: (error) => showRefusal(error, 'sync'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.sync }),
  });
}

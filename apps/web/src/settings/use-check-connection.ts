import type { Connection, ShopSummary } from '@order-manager/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, refusalFrom } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { showToast } from '../ui/show-toast.ts';

/** "Check connection": calls TikTok now and shows the fresh sheet. */
export function useCheckConnection(shop: ShopSummary) {
  const { t } = useTranslation('settings');
  const words = useProblemWords();
  const queryClient = useQueryClient();
  const path = `/api/shops/${encodeURIComponent(shop.id)}/connection/check`;
  return useMutation({
    mutationFn: () => fetchJson<Connection>(path, { method: 'POST', body: {} }),
    onSuccess: (connection) => {
      queryClient.setQueryData(keys.connection(shop.id), connection);
      void queryClient.invalidateQueries({ queryKey: keys.session });
      if (connection.problem) return;
      const text = connection.answerMs === null ? undefined : t('checkedWellWhat', { ms: connection.answerMs });
      showToast({ id: `check${shop.id}`, kind: 'done', title: t('checkedWell', { shop: shop.name }), text });
    },
    onError: (error) => {
      const { title, why } = words(refusalFrom(error));
      showToast({ id: `check${shop.id}`, kind: 'failed', title, text: why });
    },
  });
}

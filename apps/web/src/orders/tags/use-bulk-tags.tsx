import { Button } from '@mantine/core';
import type { Selection, TagsChanged, TagsUndone } from '@order-manager/contract';
import type { TagChange } from '@order-manager/domain/order/tags';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../api/fetch-json.ts';
import { keys } from '../../api/keys.ts';
import { showRefusal, showToast } from '../../ui/show-toast.ts';

const TOAST = 'tags';

/** Changes the tags of a selection, says how many orders changed, and offers the way back. */
export function useBulkTags() {
  const { t } = useTranslation('notes');
  const client = useQueryClient();
  const refetch = () => client.invalidateQueries({ queryKey: keys.orders });
  const undo = useMutation({
    mutationFn: (changeId: string) => fetchJson<TagsUndone>('/api/orders/tags/undo', { body: { changeId } }),
    onSuccess: ({ orders }) => showToast({ id: TOAST, kind: 'done', title: t('bulk.undone', { count: orders }) }),
    onError: (error) => showRefusal(error, TOAST),
    onSettled: refetch,
  });
  return useMutation({
    mutationFn: (wish: TagChange & { selection: Selection }) =>
      fetchJson<TagsChanged>('/api/orders/tags', { body: wish }),
    onMutate: () => showToast({ id: TOAST, kind: 'news', title: t('bulk.working') }),
    onSuccess: (answer, wish) => {
      const isNothing = answer.orders === 0;
      showToast({
        id: TOAST,
        kind: isNothing ? 'news' : 'done',
        title: isNothing ? t('bulk.none') : t('bulk.done', { count: answer.orders }),
        text: wordsOf(answer, wish),
        action: isNothing ? null : <UndoButton onUndo={() => undo.mutate(answer.changeId)} label={t('bulk.undo')} />,
      });
    },
    onError: (error) => showRefusal(error, TOAST),
    onSettled: refetch,
  });

  function wordsOf({ orders, full }: TagsChanged, { add, remove }: TagChange): string {
    if (orders === 0 && full === 0) return t('bulk.noneWhy');
    const parts = [
      add.length > 0 ? t('bulk.added', { tags: add.join(', ') }) : '',
      remove.length > 0 ? t('bulk.removed', { tags: remove.join(', ') }) : '',
      full > 0 ? t('bulk.full', { count: full }) : '',
    ];
    return parts.filter((part) => part !== '').join(' ');
  }
}

const UndoButton = ({ label, onUndo }: { label: string; onUndo: () => void }) => (
  <Button variant="default" size="compact-xs" flex="none" onClick={onUndo}>
    {label}
  </Button>
);

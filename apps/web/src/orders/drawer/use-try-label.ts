import type { OrderRef } from '@order-manager/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../api/fetch-json.ts';
import { keys } from '../../api/keys.ts';
import { showRefusal } from '../../ui/show-toast.ts';

/** "Try the label again": looking at what can be printed sends for labels that are missing. */
export function useTryLabel(order: OrderRef) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => fetchJson('/api/prints/preview', { body: { orders: [order] } }),
    onError: (error) => showRefusal(error, 'label'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.orders }),
  });
}

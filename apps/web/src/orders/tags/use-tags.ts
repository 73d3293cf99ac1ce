import type { OrderDetail, OrderRef, TagsChanged } from '@order-manager/contract';
import { type TagChange, tagsAfter } from '@order-manager/domain/order/tags';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../api/fetch-json.ts';
import { showRefusal } from '../../ui/show-toast.ts';
import { orderDetailQuery } from '../order-queries.ts';

/** Changes the tags of one order: shown at once, taken back where the server refuses. */
export function useTags(order: OrderRef): (change: TagChange) => void {
  const client = useQueryClient();
  const { queryKey } = orderDetailQuery(order);
  const mutation = useMutation({
    // One after the other: two quick changes must not overtake each other.
    scope: { id: `tags ${order.shopId}~${order.orderId}` },
    mutationFn: (change: TagChange) =>
      fetchJson<TagsChanged>('/api/orders/tags', { body: { selection: { orders: [order] }, ...change } }),
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (detail) => detail && withTags(detail, change));
    },
    onError: (error, change) => {
      client.setQueryData(queryKey, (detail) => detail && withTags(detail, { add: change.remove, remove: change.add }));
      showRefusal(error, 'tags');
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return mutation.mutate;
}

const withTags = (detail: OrderDetail, change: TagChange): OrderDetail => ({
  ...detail,
  row: { ...detail.row, tags: tagsAfter(detail.row.tags, change).tags },
});

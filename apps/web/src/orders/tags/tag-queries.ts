import type { OrderChoices } from '@order-manager/contract';
import { queryOptions } from '@tanstack/react-query';
import { fetchJson } from '../../api/fetch-json.ts';
import { keys } from '../../api/keys.ts';

/** Tags that orders of these shops bear, all shops where none is named. */
export const tagListQuery = (shops: readonly string[]) =>
  queryOptions({
    queryKey: [...keys.orders, 'tags', [...shops].sort()],
    queryFn: async ({ signal }) =>
      (await fetchJson<OrderChoices>(`/api/orders/choices${partOf(shops)}`, { signal })).tags,
  });

const partOf = (shops: readonly string[]) =>
  shops.length === 0 ? '' : `?${new URLSearchParams({ shops: shops.join(',') })}`;

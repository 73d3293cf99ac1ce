import type { OrderChoices } from '@order-manager/contract';
import { queryOptions } from '@tanstack/react-query';
import { fetchJson } from '../../api/fetch-json.ts';
import { keys } from '../../api/keys.ts';

/** What the filters can be set to in these shops. */
export const orderChoicesQuery = (shops: readonly string[]) =>
  queryOptions({
    queryKey: [...keys.orders, 'choices', [...shops].sort()],
    queryFn: ({ signal }) => {
      const query = shops.length === 0 ? '' : `?${new URLSearchParams({ shops: shops.join(',') })}`;
      return fetchJson<OrderChoices>(`/api/orders/choices${query}`, { signal });
    },
    staleTime: 5 * 60_000,
  });

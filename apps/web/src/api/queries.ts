import type {
  Connection,
  OrderCounts,
  Session,
  ShopSummary,
  SignedInDevice,
  SyncStatus,
} from '@order-manager/contract';
import { queryOptions } from '@tanstack/react-query';
import { fetchJson } from './fetch-json.ts';
import { keys } from './keys.ts';

/** Who is here, which shops, whether the demo is on. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: keys.session,
    queryFn: ({ signal }) => fetchJson<Session>('/api/session', { signal }),
    staleTime: 60_000,
  });

export const shopsQuery = () =>
  queryOptions({
    queryKey: keys.shops,
    queryFn: ({ signal }) => fetchJson<ShopSummary[]>('/api/shops', { signal }),
  });

export const connectionQuery = (shopId: string) =>
  queryOptions({
    queryKey: keys.connection(shopId),
    queryFn: ({ signal }) => fetchJson<Connection>(`/api/shops/${encodeURIComponent(shopId)}/connection`, { signal }),
  });

/** How fresh each shop is. Asked again by events, and every 10 s while a first import runs in case an event got lost. */
export const syncQuery = () =>
  queryOptions({
    queryKey: keys.sync,
    queryFn: ({ signal }) => fetchJson<SyncStatus>('/api/sync', { signal }),
    staleTime: 5_000,
    refetchInterval: (query) => (isImporting(query.state.data) ? 2_000 : 15_000),
  });

export const devicesQuery = () =>
  queryOptions({
    queryKey: keys.devices,
    queryFn: ({ signal }) => fetchJson<SignedInDevice[]>('/api/devices', { signal }),
  });

export const orderCountsQuery = (shops: readonly string[]) =>
  queryOptions({
    queryKey: [...keys.orderCounts, [...shops].sort()],
    queryFn: ({ signal }) => fetchJson<OrderCounts>(`/api/orders/counts${shopsPart(shops)}`, { signal }),
  });

const shopsPart = (shops: readonly string[]) =>
  shops.length === 0 ? '' : `?${new URLSearchParams({ shops: shops.join(',') })}`;

const isImporting = (status: SyncStatus | undefined) =>
  status?.shops.some((shop) => shop.phase !== 'complete') ?? false;

import type { ShopSummary, SyncStatus } from '@order-manager/contract';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { RefusedError } from '../api/fetch-json.ts';
import { connectionQuery, syncQuery } from '../api/queries.ts';
import { useSession } from '../api/use-session.ts';
import { chooseWarning, type DeskWarning, type Ending } from './choose-warning.ts';

export type { DeskWarning } from './choose-warning.ts';

/** The warning to show now, or null. */
export function useDeskWarning(): DeskWarning | null {
  const { shops, role } = useSession();
  const sync = useQuery(syncQuery());
  const endings = useEndings(shops);
  const isOffline = useSyncExternalStore(subscribeToNetwork, () => !navigator.onLine);
  const offlineHere = useSince(isOffline);
  const deskAway = sync.error instanceof RefusedError && sync.error.refusal.code === 'desk-unreachable';
  return chooseWarning({
    deskAwaySince: useSince(deskAway),
    offlineSince: offlineSince(sync.data) ?? offlineHere,
    shops,
    endings,
    isDemo: role === 'demo',
    now: Date.now(),
  });
}

/** All live shops fail because TikTok cannot be reached: that is the internet, not a shop. */
function offlineSince(status: SyncStatus | undefined): number | null {
  const failed = status?.shops.filter((shop) => shop.problem?.code === 'unreachable') ?? [];
  if (!status || failed.length === 0 || failed.length < status.shops.length) return null;
  return Math.max(...failed.map((shop) => shop.lastSuccessAt ?? 0)) || status.now;
}

/** The browser's own word: it comes seconds before the first sync fails. */
function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

function useSince(isSo: boolean): number | null {
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => setSince(isSo ? Date.now() : null), [isSo]);
  return since;
}

/** When the authorisations end. Read once an hour: it is a matter of days. */
function useEndings(shops: readonly ShopSummary[]): Ending[] {
  const asked = shops.filter((shop) => shop.environment === 'live' && shop.state === 'connected');
  return useQueries({
    queries: asked.map((shop) => ({ ...connectionQuery(shop.id), staleTime: 3_600_000 })),
    combine: (answers) =>
      answers.flatMap(({ data }) =>
        data?.authorisationEndsAt ? [{ shop: data.shop, at: data.authorisationEndsAt }] : [],
      ),
  });
}

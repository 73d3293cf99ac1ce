import type { ShopSummary } from '@order-manager/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useSession } from '../api/use-session.ts';
import type { SearchTexts } from '../search-texts.ts';

const STORE = 'desk-shops';
const listeners = new Set<() => void>();

/**
 * Ids of the shops to show; empty means all. `?shops=` of the address bar wins, so that a link shows the same to everyone;
 * else the last choice in this browser. Shops that are gone are left out.
 */
export function useChosenShops(): readonly string[] {
  const search = useSearch({ strict: false }) as SearchTexts;
  const stored = useSyncExternalStore(subscribe, readStored);
  const { shops } = useSession();
  return knownOnly(String(search.shops ?? stored), shops);
}

/** Changes the choice everywhere: in this browser and in the address bar. */
export function useChooseShops(): (shopIds: readonly string[]) => void {
  const navigate = useNavigate();
  return (shopIds) => {
    write(shopIds.join(','));
    void navigate({
      to: '.',
      search: ((before: object) => ({ ...before, shops: shopIds.join(',') || undefined, cursor: undefined })) as never,
    });
  };
}

/** The ids of a comma-joined list that belong to a shop of this desk. */
export const knownOnly = (joined: string, shops: readonly ShopSummary[]): readonly string[] =>
  joined.split(',').filter((id) => shops.some((shop) => shop.id === id));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readStored(): string {
  try {
    return localStorage.getItem(STORE) ?? '';
  } catch {
    return '';
  }
}

function write(joined: string): void {
  try {
    localStorage.setItem(STORE, joined);
  } catch {
    // Without storage the address bar alone carries the choice.
  }
  for (const listener of listeners) listener();
}

import type { ListedRef } from '../../store/store.ts';

/** Refs as the desk lists them: by their value, those without one last in both directions, ties by shop and id. */
export function inListOrder(refs: readonly ListedRef[], direction: 'asc' | 'desc'): ListedRef[] {
  const sign = direction === 'asc' ? 1 : -1;
  return refs.toSorted((a, b) => {
    if (a.by === null || b.by === null) {
      if (a.by !== b.by) return a.by === null ? 1 : -1;
      return sign * (compare(a.shopId, b.shopId) || compare(a.id, b.id));
    }
    return sign * (a.by - b.by || compare(a.shopId, b.shopId) || compare(a.id, b.id));
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

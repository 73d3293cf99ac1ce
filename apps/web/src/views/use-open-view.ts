import type { SavedView } from '@order-manager/contract';
import { useNavigate } from '@tanstack/react-router';
import { readSearchTexts } from '../search-texts.ts';

/** Opens a view at the address it was saved with, so that what makes no sense in it any more is said like in any other link. */
export function useOpenView(): (view: Pick<SavedView, 'id' | 'query'>, how?: 'push' | 'replace') => void {
  const navigate = useNavigate();
  return ({ id, query }, how = 'push') => {
    const search = { ...readSearchTexts(query), view: id };
    void navigate({ to: '/orders', search, replace: how === 'replace', resetScroll: false });
  };
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { paramsOf, readSearchTexts, type SearchTexts } from '../search-texts.ts';
import { type DeskState, readDeskState, writeDeskState } from './desk-state.ts';
import { rememberDesk } from './last-desk.ts';

/** `push` adds a step that the browser's Back button undoes; `replace` does not. */
export type ShowDesk = (next: DeskState, how?: 'push' | 'replace') => void;

/** The desk as the address bar has it, and the way to change it. */
export function useDeskState(): [DeskState, ShowDesk] {
  const params = useDeskParams();
  const navigate = useNavigate();
  const state = useMemo(() => readDeskState(params), [params]);
  useEffect(() => rememberDesk(writeDeskState({ ...state, open: null }).toString()), [state]);
  const show = useCallback<ShowDesk>(
    (next, how = 'push') => {
      const search = readSearchTexts(writeDeskState(next).toString());
      void navigate({ to: '/orders', search, replace: how === 'replace', resetScroll: false });
    },
    [navigate],
  );
  return [state, show];
}

/** The address as it was typed or opened, also what makes no sense in it. */
export function useDeskParams(): URLSearchParams {
  const search = useSearch({ strict: false }) as SearchTexts;
  return useMemo(() => paramsOf(search), [search]);
}

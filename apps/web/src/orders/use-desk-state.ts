import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type DeskState, readDeskState, writeDeskState } from './desk-state.ts';

/** `push` adds a step that the browser's Back button undoes; `replace` does not. */
export type ShowDesk = (next: DeskState, how?: 'push' | 'replace') => void;

/** The desk as the address bar has it, and the way to change it. */
export function useDeskState(): [DeskState, ShowDesk] {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const state = useMemo(() => readDeskState(paramsOf(search)), [search]);
  const show = useCallback<ShowDesk>(
    (next, how = 'push') => {
      const params = Object.fromEntries(writeDeskState(next));
      void navigate({ to: '/orders', search: params, replace: how === 'replace', resetScroll: false });
    },
    [navigate],
  );
  return [state, show];
}

const paramsOf = (search: Record<string, string | undefined>): URLSearchParams =>
  new URLSearchParams(Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

import { type RefObject, useEffect, useRef } from 'react';

/** The focus goes to a row that a key has moved to. The list has brought it into view; a low page may have to follow. */
export function useRowFocus(takesFocus: boolean): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    row.current?.focus({ preventScroll: true });
    row.current?.closest('[role=grid]')?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus]);
  return row;
}

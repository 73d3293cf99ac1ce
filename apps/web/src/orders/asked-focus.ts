import { useEffect, useRef } from 'react';

/** A part of the drawer that a key of the desk leads to. */
export type AskedPart = 'note' | 'tag';

let asked: AskedPart | null = null;
const listeners = new Set<() => void>();

/** Leads the focus to a part of the drawer, which may still be on its way. */
export function askFocus(part: AskedPart): void {
  asked = part;
  for (const listener of listeners) listener();
}

/** Calls `take` once when somebody asked for this part, be it before the part was there. */
export function useAskedFocus(part: AskedPart, take: () => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const answer = () => {
      if (asked !== part) return;
      asked = null;
      // The drawer puts the focus on a button of its own when it opens; this comes after.
      setTimeout(() => latest.current(), AFTER_OPENING);
    };
    answer();
    listeners.add(answer);
    return () => void listeners.delete(answer);
  }, [part]);
}

const AFTER_OPENING = 60;

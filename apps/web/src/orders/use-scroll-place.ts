import { type RefObject, useLayoutEffect } from 'react';

/** Where the list stood that was left last. */
let left: { key: string; top: number } | null = null;

/** A list starts at its top; the one that was left last, for a run or the settings, where it stood. */
export function useScrollPlace(scroller: RefObject<HTMLElement | null>, key: string): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = left?.key === key ? left.top : 0;
    return () => {
      left = { key, top: element.scrollTop };
    };
  }, [scroller, key]);
}

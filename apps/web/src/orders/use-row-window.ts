import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { placeRows, type RowPlaces, rowsBetween } from './row-places.ts';
import type { RowSize } from './use-row-size.ts';

/** Drawn above and below what is in view, so that a turn of the wheel finds rows there. */
const OVERSCAN = 14;

type Window = { from: number; to: number };

export type RowWindow = { places: RowPlaces; from: number; to: number; bringIntoView: (index: number) => void };

/**
 * Which places of a long list are in view, of which only those are drawn. Heights are known beforehand (a row, and a line
 * for each further package), so nothing has to be measured and nothing moves after it was drawn.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  size: RowSize,
  extraLines: readonly number[],
  before: { count: number; extraLines: number },
  count: number,
): RowWindow {
  const places = useMemo(() => placeRows(size, extraLines, before, count), [size, extraLines, before, count]);
  const [shown, setShown] = useState<Window>({ from: 0, to: 40 });
  const latest = useRef(places);
  latest.current = places;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () =>
      setShown((was) => changed(was, rowsBetween(latest.current, element.scrollTop, element.clientHeight)));
    // Within the scroll event, so that the rows are there when the frame is painted.
    const follow = () => flushSync(look);
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other heights put other rows into view.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element) setShown((was) => changed(was, rowsBetween(latest.current, element.scrollTop, element.clientHeight)));
  }, [places, scroller]);
  const bringIntoView = useCallback((index: number) => scrollTo(scroller.current, latest.current, index), [scroller]);
  return {
    places,
    from: Math.max(0, shown.from - OVERSCAN),
    to: Math.min(count - 1, shown.to + OVERSCAN),
    bringIntoView,
  };
}

const changed = (was: Window, now: Window): Window => (was.from === now.from && was.to === now.to ? was : now);

/** Clear of the head that sticks to the top and of the bulk bar over the bottom, as the style sheet has them. */
function scrollTo(element: HTMLElement | null, places: RowPlaces, index: number): void {
  if (!element) return;
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(element);
  const top = places.topOf(index);
  const bottom = top + places.heightOf(index);
  const room = element.clientHeight - Number.parseFloat(scrollPaddingTop) - Number.parseFloat(scrollPaddingBottom);
  if (top < element.scrollTop) element.scrollTop = top;
  else if (bottom > element.scrollTop + room) element.scrollTop = bottom - room;
}

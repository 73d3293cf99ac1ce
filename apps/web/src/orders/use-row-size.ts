import { type RefObject, useLayoutEffect, useState } from 'react';

export type RowSize = { row: number; extraLine: number };

/** Heights of rows as the style sheet has them, in pixels. `look` names what changes them: language, layout, density. */
export function useRowSize(element: RefObject<HTMLElement | null>, isCards: boolean, look: string): RowSize {
  const [size, setSize] = useState<RowSize>({ row: 40, extraLine: 20 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look has other values in the style sheet.
  useLayoutEffect(() => {
    if (!element.current) return;
    // Variables that name other variables are only known where they are used: a box as tall as a row tells its height.
    const probe = element.current.appendChild(document.createElement('i'));
    const heightOf = (value: string) => {
      probe.style.cssText = `position:absolute;visibility:hidden;height:${value}`;
      return probe.getBoundingClientRect().height;
    };
    const next = { row: heightOf('var(--row-h)'), extraLine: isCards ? 0 : heightOf('var(--row-extra-line)') };
    probe.remove();
    setSize((was) => (was.row === next.row && was.extraLine === next.extraLine ? was : next));
  }, [element, isCards, look]);
  return size;
}

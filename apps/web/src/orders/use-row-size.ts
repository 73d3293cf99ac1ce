import { type RefObject, useLayoutEffect, useState } from 'react';

export type RowSize = { row: number; extraLine: number };

/** Heights of rows as the style sheet has them for this language and screen, in pixels. */
export function useRowSize(element: RefObject<HTMLElement | null>, language: string, isCards: boolean): RowSize {
  const [size, setSize] = useState<RowSize>({ row: 40, extraLine: 20 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language and the kind of row change the style sheet's values.
  useLayoutEffect(() => {
    if (!element.current) return;
    const style = getComputedStyle(element.current);
    const row = pixels(style, isCards ? '--card' : '--row');
    setSize({ row, extraLine: isCards ? 0 : pixels(style, '--row-extra-line') });
  }, [element, language, isCards]);
  return size;
}

const pixels = (style: CSSStyleDeclaration, name: string): number =>
  Number.parseFloat(style.getPropertyValue(name)) || 0;

/** Where the rows of a long list stand, in pixels from its top. */
export type RowPlaces = {
  height: number;
  count: number;
  topOf: (index: number) => number;
  heightOf: (index: number) => number;
};

type Size = { row: number; extraLine: number };

/**
 * `extraLines` belongs to the rows in memory, which stand behind `before`; the places after them, up to `count`, are rows
 * that are still to come and count as plain ones.
 */
export function placeRows(
  size: Size,
  extraLines: readonly number[],
  before: { count: number; extraLines: number },
  count: number,
): RowPlaces {
  const sums = [0];
  for (const lines of extraLines) sums.push((sums.at(-1) ?? 0) + lines);
  const linesAbove = (index: number) => {
    // Which of the rows that were put away had further lines is not kept: they are spread over all of them.
    if (index <= before.count) return before.count === 0 ? 0 : (before.extraLines * index) / before.count;
    return before.extraLines + (sums[Math.min(index - before.count, extraLines.length)] ?? 0);
  };
  const topOf = (index: number) => Math.round(index * size.row + linesAbove(index) * size.extraLine);
  return { height: topOf(count), count, topOf, heightOf: (index) => topOf(index + 1) - topOf(index) };
}

/** The places that a view of `height` pixels shows, scrolled down by `top`. */
export function rowsBetween(places: RowPlaces, top: number, height: number): { from: number; to: number } {
  return { from: placeAt(places, top), to: placeAt(places, top + height) };
}

/** The last place that begins at or above this pixel. */
function placeAt({ topOf, count }: RowPlaces, pixel: number): number {
  let low = 0;
  let high = Math.max(0, count - 1);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (topOf(middle) <= pixel) low = middle;
    else high = middle - 1;
  }
  return low;
}

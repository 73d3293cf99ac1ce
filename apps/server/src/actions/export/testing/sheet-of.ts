import type { Row, Sheet } from '../cell.ts';

/** A sheet of these rows, in slices of `atOnce`. */
export function sheetOf(rows: readonly Row[], atOnce = 3, columns = rows[0]?.length ?? 1): Sheet {
  const heads = Array.from({ length: columns }, (_, index) => ({ text: `Head ${index + 1}`, width: 10 }));
  async function* slices() {
    for (let from = 0; from < rows.length; from += atOnce) yield rows.slice(from, from + atOnce);
  }
  return { heads, slices: slices() };
}

export const bytesOf = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> =>
  Buffer.concat(await Array.fromAsync(chunks));

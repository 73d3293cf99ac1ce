/** Writes a number the way PDF wants it: plain decimals, never an exponent. */
export function pdfNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}

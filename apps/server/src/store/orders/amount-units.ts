const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const SORT_SCALE = 4;
const SORT_LIMIT = 9_000_000_000_000_000;

/** An amount as whole units of its own last decimal, e.g. "21.30" is 2130 at scale 2. What is no number counts as zero. */
export function unitsOf(amount: string): { units: string; scale: number } {
  const [, sign = '', whole = '0', fraction = ''] = DECIMAL.exec(amount.trim()) ?? [];
  const units = `${whole}${fraction}`.replace(/^0+(?=\d)/, '');
  return units.length > 18 ? { units: '0', scale: 0 } : { units: `${sign}${units}`, scale: fraction.length };
}

/** Units of some scale as decimal text again. */
export function amountOf(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const fraction = scale > 0 ? `.${digits.slice(-scale)}` : '';
  return `${units < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}${fraction}`;
}

/** A whole number that sorts as the amount does: ten-thousandths, cut off at what a number holds exactly. */
export function sortableAmount(amount: string): number {
  const { units, scale } = unitsOf(amount);
  const value =
    scale <= SORT_SCALE
      ? Number(units) * 10 ** (SORT_SCALE - scale)
      : Math.trunc(Number(units) / 10 ** (scale - SORT_SCALE));
  return Math.max(-SORT_LIMIT, Math.min(SORT_LIMIT, value));
}

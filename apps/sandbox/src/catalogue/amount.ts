/** Minor units (sen, cents, whole rupiah) as a decimal string: `(3990, 2)` is `39.90`. */
export function toDecimal(minor: number, decimals: number): string {
  if (decimals === 0) return String(minor);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A decimal string with exactly the currency's decimals as minor units: `('39.90', 2)` is 3990. */
export function toMinor(decimal: string, decimals: number): number {
  const [whole = '', fraction = ''] = decimal.split('.');
  if (fraction.length !== decimals || !/^-?\d+$/.test(whole + fraction)) {
    throw new RangeError(`${decimal} is not an amount with ${decimals} decimals`);
  }
  return Number(whole + fraction);
}

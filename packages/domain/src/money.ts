/** An amount as TikTok wrote it, e.g. `{ amount: "21.30", currency: "MYR" }`. Never a float; amounts of two currencies are never added. */
export type Money = { amount: string; currency: string };

export const money = (amount: string, currency: string): Money => ({ amount, currency });

/** The exact sum, one entry per currency, in order of first appearance. */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<string, Scaled>();
  for (const { amount, currency } of amounts) {
    sums.set(currency, add(sums.get(currency) ?? { units: 0n, scale: 0 }, scaled(amount)));
  }
  return [...sums].map(([currency, sum]) => ({ amount: text(sum), currency }));
}

/** The exact product of an amount and a whole number. */
export function times(value: Money, count: number): Money {
  const { units, scale } = scaled(value.amount);
  return { amount: text({ units: units * BigInt(count), scale }), currency: value.currency };
}

/** Below, at or above zero; an amount that is not a number counts as zero. */
export function signOf(amount: string): -1 | 0 | 1 {
  const { units } = scaled(amount);
  if (units === 0n) return 0;
  return units < 0n ? -1 : 1;
}

type Scaled = { units: bigint; scale: number };

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

function scaled(amount: string): Scaled {
  const match = DECIMAL.exec(amount.trim());
  if (!match) return { units: 0n, scale: 0 };
  const [, sign = '', whole = '0', fraction = ''] = match;
  return { units: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

function add(a: Scaled, b: Scaled): Scaled {
  const scale = Math.max(a.scale, b.scale);
  return { units: lift(a, scale) + lift(b, scale), scale };
}

const lift = ({ units, scale }: Scaled, to: number) => units * 10n ** BigInt(to - scale);

function text({ units, scale }: Scaled): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale > 0 ? `.${digits.slice(-scale)}` : '';
  return `${units < 0n ? '-' : ''}${whole}${fraction}`;
}

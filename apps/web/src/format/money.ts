import type { Money } from '@order-manager/domain';

const MINUS = '−';

type MoneyStyle = {
  symbol: string;
  place: 'before' | 'before-with-space' | 'after';
  decimals: number;
  group: string;
  point: string;
};

const WITH_SPACE = { place: 'before-with-space', decimals: 2, group: ',', point: '.' } as const;
const TIGHT = { place: 'before', decimals: 2, group: ',', point: '.' } as const;

const STYLES: Readonly<Record<string, MoneyStyle>> = {
  MYR: { symbol: 'RM', ...WITH_SPACE },
  IDR: { symbol: 'Rp', place: 'before-with-space', decimals: 0, group: '.', point: ',' },
  VND: { symbol: '₫', place: 'after', decimals: 0, group: '.', point: ',' },
  THB: { symbol: '฿', ...WITH_SPACE, decimals: 0 },
  PHP: { symbol: '₱', ...TIGHT },
  SGD: { symbol: 'S$', ...TIGHT },
  GBP: { symbol: '£', ...TIGHT },
  USD: { symbol: '$', ...TIGHT },
  EUR: { symbol: '€', place: 'before', decimals: 2, group: '.', point: ',' },
  JPY: { symbol: '¥', place: 'before', decimals: 0, group: ',', point: '.' },
  BRL: { symbol: 'R$', place: 'before-with-space', decimals: 2, group: '.', point: ',' },
  MXN: { symbol: 'MX$', ...TIGHT },
};

/**
 * Money as its market writes it: `RM 1,111.10`, `Rp 412.000`, `747.000 ₫`, `฿ 890`. Works on the digits of the decimal
 * string, so nothing is rounded: decimals that are there are shown even where a market needs none.
 */
export function formatMoney({ amount, currency }: Money): string {
  const style = STYLES[currency] ?? { symbol: currency, ...WITH_SPACE };
  const match = /^([-+−]?)(\d+)(?:\.(\d+))?$/.exec(amount.trim());
  if (!match) return `${style.symbol} ${amount}`;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = grouped(whole, style.group) + decimalsOf(fraction, style);
  const isMinus = (sign === '-' || sign === MINUS) && /[1-9]/.test(whole + fraction);
  return (isMinus ? MINUS : '') + placed(digits, style);
}

function placed(digits: string, { symbol, place }: MoneyStyle): string {
  // No-break spaces: an amount never falls apart at the end of a line.
  if (place === 'after') return `${digits}\u00a0${symbol}`;
  return place === 'before' ? symbol + digits : `${symbol}\u00a0${digits}`;
}

const grouped = (whole: string, mark: string) => whole.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, mark);

function decimalsOf(fraction: string, { decimals, point }: MoneyStyle): string {
  const needed = fraction.replace(/0+$/, '');
  if (needed === '' && decimals === 0) return '';
  return point + needed.padEnd(decimals || 2, '0');
}

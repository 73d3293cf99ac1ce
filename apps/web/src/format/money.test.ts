import { describe, expect, it } from 'vitest';
import { formatMoney } from './money.ts';

const shown = (amount: string, currency: string) => formatMoney({ amount, currency }).replaceAll('\u00a0', ' ');

describe('money', () => {
  it.each([
    ['1111.10', 'MYR', 'RM 1,111.10'],
    ['1111.1', 'MYR', 'RM 1,111.10'],
    ['412000', 'IDR', 'Rp 412.000'],
    ['412000.00', 'IDR', 'Rp 412.000'],
    ['747000', 'VND', '747.000 ₫'],
    ['890', 'THB', '฿ 890'],
    ['890.50', 'THB', '฿ 890.50'],
    ['18.5', 'GBP', '£18.50'],
    ['42', 'USD', '$42.00'],
    ['1200', 'JPY', '¥1,200'],
    ['0', 'MYR', 'RM 0.00'],
    ['7', 'XAU', 'XAU 7.00'],
  ])('%s %s is written %s', (amount, currency, text) => {
    expect(shown(amount, currency)).toBe(text);
  });

  it('has a real minus sign, and none before nothing', () => {
    expect(shown('-12.00', 'MYR')).toBe('−RM 12.00');
    expect(shown('-0.00', 'MYR')).toBe('RM 0.00');
  });

  it('keeps every digit of an amount too long for a number', () => {
    expect(shown('12345678901234567890.12', 'MYR')).toBe('RM 12,345,678,901,234,567,890.12');
  });

  it('never falls apart at the end of a line', () => {
    expect(formatMoney({ amount: '5', currency: 'MYR' })).not.toContain(' ');
  });

  it('shows what is no number as it came', () => {
    expect(shown('n/a', 'MYR')).toBe('RM n/a');
  });
});

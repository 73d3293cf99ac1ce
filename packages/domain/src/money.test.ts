import { expect, test } from 'vitest';
import { money, signOf, sumByCurrency, times } from './money.ts';
import { forSeeds, type SeededRandom } from './testing/seeded-random.ts';

test('cents are added without a float in sight', () => {
  expect(sumByCurrency([money('0.10', 'MYR'), money('0.20', 'MYR')])).toEqual([money('0.30', 'MYR')]);
});

test('currencies are never added to each other and keep their order of first appearance', () => {
  const sums = sumByCurrency([money('5000', 'IDR'), money('1.50', 'USD'), money('7000', 'IDR')]);
  expect(sums).toEqual([money('12000', 'IDR'), money('1.50', 'USD')]);
});

test('nothing sums up to nothing', () => {
  expect(sumByCurrency([])).toEqual([]);
});

test('an amount that is no number counts as zero and does not spoil the sum', () => {
  expect(sumByCurrency([money('', 'THB'), money('n/a', 'THB'), money('-12.5', 'THB')])).toEqual([
    money('-12.5', 'THB'),
  ]);
});

test('amounts larger than a number can hold stay exact', () => {
  expect(times(money('90071992547409.93', 'VND'), 1_000)).toEqual(money('90071992547409930.00', 'VND'));
});

test.each([
  ['0.00', 0],
  ['-0.00', 0],
  ['0.01', 1],
  ['-0.01', -1],
  ['abc', 0],
  [' 7 ', 1],
])('the sign of %j is %i', (amount, sign) => {
  expect(signOf(amount)).toBe(sign);
});

test('any list sums up to what whole cents say', () =>
  forSeeds(200, (random) => {
    const cents = Array.from({ length: random.below(40) + 1 }, () => randomCents(random));
    const [sum] = sumByCurrency(cents.map((value) => money(decimal(value), 'EUR')));
    expect(sum).toEqual(money(decimal(cents.reduce((a, b) => a + b, 0n)), 'EUR'));
    const factor = random.below(1_000);
    expect(times(money(decimal(cents[0] ?? 0n), 'EUR'), factor).amount).toBe(
      decimal((cents[0] ?? 0n) * BigInt(factor)),
    );
  }));

function randomCents(random: SeededRandom): bigint {
  const size = BigInt(random.below(2 ** 31)) * BigInt(random.pick([1, 1_000, 1_000_000_000]));
  return random.chance(0.3) ? -size : size;
}

function decimal(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

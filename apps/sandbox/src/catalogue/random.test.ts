import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

const draws = (...seeds: number[]) => {
  const random = createRandom(...seeds);
  return Array.from({ length: 50 }, () => random.below(1_000));
};

test('the same seeds give the same stream, other seeds another', () => {
  expect(draws(7, 1)).toEqual(draws(7, 1));
  expect(draws(7, 1)).not.toEqual(draws(1, 7));
  expect(draws(7, 1)).not.toEqual(draws(7, 2));
});

test('draws stay inside their bounds and reach both ends', () => {
  const random = createRandom(3);
  const dice = new Set(Array.from({ length: 500 }, () => random.between(1, 6)));
  expect([...dice].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('weights are kept, and a weight of nothing is never drawn', () => {
  const random = createRandom(5);
  const counts = { a: 0, b: 0, c: 0 };
  for (let draw = 0; draw < 4_000; draw++) {
    const key = random.weighted([
      [3, 'a'],
      [0, 'b'],
      [1, 'c'],
    ] as const);
    counts[key]++;
  }
  expect(counts.b).toBe(0);
  expect(counts.a / counts.c).toBeGreaterThan(2.5);
  expect(counts.a / counts.c).toBeLessThan(3.5);
});

test('nothing can be picked from nothing', () => {
  expect(() => createRandom(1).pick([])).toThrow(RangeError);
  expect(() => createRandom(1).weighted([])).toThrow(RangeError);
});

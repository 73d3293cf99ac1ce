import { describe, expect, test } from 'vitest';
import { takeGoKey } from './go-keys.ts';

describe('two letters that lead to a screen', () => {
  test('g and then the screen’s letter', () => {
    expect(takeGoKey('g', 1_000)).toBeNull();
    expect(takeGoKey('r', 1_200)).toBe('/runs');
    expect(takeGoKey('o', 1_300)).toBeNull();
  });

  test('a letter that leads nowhere ends it', () => {
    takeGoKey('g', 10_000);
    expect(takeGoKey('q', 10_100)).toBeNull();
    expect(takeGoKey('o', 10_200)).toBeNull();
  });

  test('who waits too long starts anew', () => {
    takeGoKey('g', 20_000);
    expect(takeGoKey('o', 25_000)).toBeNull();
    takeGoKey('g', 30_000);
    expect(takeGoKey('o', 30_500)).toBe('/orders');
  });
});

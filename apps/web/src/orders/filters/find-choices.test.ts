import { describe, expect, test } from 'vitest';
import { findChoices, moveActive } from './find-choices.ts';

const CHOICES = ['J&T Express', 'Ninja Van', 'Giao Hàng Nhanh', 'Express Ninja'].map((label) => ({ label }));
const found = (typed: string) => findChoices(CHOICES, typed).map(({ label }) => label);

describe('a list of choices', () => {
  test('is whole until something is typed', () => {
    expect(found(' ')).toHaveLength(4);
  });

  test('keeps what holds the typed text, what begins with it first', () => {
    expect(found('ninja')).toEqual(['Ninja Van', 'Express Ninja']);
    expect(found('express')).toEqual(['Express Ninja', 'J&T Express']);
    expect(found('zz')).toEqual([]);
  });

  test('is found without its marks', () => {
    expect(found('hang')).toEqual(['Giao Hàng Nhanh']);
  });

  test('is walked by arrows, from the last to the first and back', () => {
    expect(moveActive('ArrowDown', 3, 4)).toBe(0);
    expect(moveActive('ArrowUp', 0, 4)).toBe(3);
    expect(moveActive('PageDown', 1, 4)).toBe(3);
    expect(moveActive('PageUp', 2, 4)).toBe(0);
  });

  test('leaves every other key to the field, and all keys while it is empty', () => {
    expect(moveActive('a', 0, 4)).toBeNull();
    expect(moveActive('Home', 2, 4)).toBeNull();
    expect(moveActive('ArrowDown', 0, 0)).toBeNull();
  });
});

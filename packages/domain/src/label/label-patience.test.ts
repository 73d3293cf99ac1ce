import { expect, test } from 'vitest';
import { NOON } from '../testing/samples.ts';
import { nextLabelLook } from './label-patience.ts';

const looks = Array.from({ length: 50 }, (_, tries) => nextLabelLook(tries, NOON));
const pauses = looks.filter((at) => at !== null).map((at) => at - NOON);

test('the first look comes within a second or two, later ones ever more slowly', () => {
  expect(pauses[0]).toBe(1000);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
});

test('patience outlasts a slow carrier by minutes and then ends for good', () => {
  expect(pauses.reduce((a, b) => a + b, 0)).toBeGreaterThan(5 * 60_000);
  expect(looks.slice(pauses.length)).toEqual(Array(50 - pauses.length).fill(null));
});

import { expect, test } from 'vitest';
import { sheetsAfter } from './sheets-after.ts';

const placed = [
  { key: 'a', firstPage: 1, lastPage: 1, pages: 1, runningNumber: 1 },
  { key: 'b', firstPage: 1, lastPage: 2, pages: 2, runningNumber: 2 },
  { key: 'c', firstPage: 3, lastPage: 3, pages: 1, runningNumber: 3 },
];

test('after a jam on the first page everything is printed again', () => {
  expect(sheetsAfter(placed, 1)).toEqual(['a', 'b', 'c']);
});

test('a label that goes on over the lost page is printed again as a whole', () => {
  expect(sheetsAfter(placed, 2)).toEqual(['b', 'c']);
});

test('behind the last page nothing is left', () => {
  expect(sheetsAfter(placed, 4)).toEqual([]);
});

test('of reversed sheets the first labels are left', () => {
  const reversed = [
    { key: 'a', firstPage: 2, lastPage: 2, pages: 1, runningNumber: 1 },
    { key: 'b', firstPage: 1, lastPage: 1, pages: 1, runningNumber: 2 },
  ];
  expect(sheetsAfter(reversed, 2)).toEqual(['a']);
});

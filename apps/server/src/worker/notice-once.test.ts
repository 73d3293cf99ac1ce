import { expect, test } from 'vitest';
import { noticeOnce } from './notice-once.ts';

test('a word nobody knows is mentioned once, and a flood of them is cut off', () => {
  const told: string[] = [];
  const notice = noticeOnce((what, word) => told.push(`${what} ${word}`));
  for (const word of ['A', 'B', 'A', 'B']) notice('order status', word);
  notice('package status', 'A');
  expect(told).toEqual(['order status A', 'order status B', 'package status A']);
  for (let word = 0; word < 5000; word += 1) notice('order status', `${word}`);
  expect(told.length).toBe(1000);
});

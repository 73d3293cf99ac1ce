import { expect, test } from 'vitest';
import { createAgenda } from './agenda.ts';
import { createTimeIndex } from './time-index.ts';

test('records of one second are kept by id, and bounds are found between them', () => {
  const index = createTimeIndex<{ id: string; time: number }>((item) => item.time);
  const [a, b, c] = [
    { id: 'a', time: 5 },
    { id: 'b', time: 5 },
    { id: 'c', time: 9 },
  ];
  index.addAll([c, b]);
  index.add(a);
  expect([index.at(0), index.at(1), index.at(2)]).toEqual([a, b, c]);
  expect(index.before({ time: 5, id: '' })).toBe(0);
  expect(index.upTo({ time: 5, id: 'a' })).toBe(1);
  expect(index.before({ time: 6, id: '' })).toBe(2);
  index.remove(b);
  expect(index.size()).toBe(2);
});

test('an agenda gives what is due, soonest first, equals in the order they came', () => {
  const agenda = createAgenda<string>();
  for (const [at, what] of [
    [5, 'e'],
    [1, 'a'],
    [3, 'c1'],
    [3, 'c2'],
    [2, 'b'],
    [9, 'z'],
  ] as const)
    agenda.add(at, what);
  const taken = [];
  for (let due = agenda.takeDue(5); due; due = agenda.takeDue(5)) taken.push(due.what);
  expect(taken).toEqual(['a', 'b', 'c1', 'c2', 'e']);
  expect(agenda.nextAt()).toBe(9);
});

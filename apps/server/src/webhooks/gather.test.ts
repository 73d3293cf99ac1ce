import { expect, test } from 'vitest';
import { countRefusals } from './count-refusals.ts';
import { gather } from './gather.ts';

test('what comes while a write is under way goes with the next one', async () => {
  const writes: number[][] = [];
  const doors: (() => void)[] = [];
  const keep = gather(async (items: number[]) => {
    writes.push(items);
    await new Promise<void>((open) => doors.push(open));
  });
  const first = keep(1);
  await expect.poll(() => writes).toEqual([[1]]);
  const others = [keep(2), keep(3), keep(4)];
  doors[0]?.();
  await first;
  await expect.poll(() => writes).toEqual([[1], [2, 3, 4]]);
  doors[1]?.();
  await Promise.all(others);
});

test('a write that fails fails for those in it, and for nobody after', async () => {
  let isBroken = true;
  const keep = gather(async () => {
    if (isBroken) throw new Error('disk full');
  });
  await Promise.all([1, 2].map((item) => expect(keep(item)).rejects.toThrow('disk full')));
  isBroken = false;
  await keep(3);
});

test('refusals are told at once, then once a minute with their count, then no more', () => {
  const told: number[] = [];
  let ring: (() => void) | undefined;
  const refuse = countRefusals({
    tell: (count) => told.push(count),
    setTimer: (work) => {
      ring = work;
    },
  });
  for (let knock = 0; knock < 100; knock += 1) refuse();
  expect(told).toEqual([1]);
  ring?.();
  expect(told).toEqual([1, 99]);
  ring?.();
  ring?.();
  expect(told).toEqual([1, 99]);
  refuse();
  expect(told).toEqual([1, 99, 1]);
});

import type { CompletenessCheck } from '@order-manager/contract';
import { expect, it } from 'vitest';
import { sortStatuses, verdictOf } from './check-verdict.ts';

const check = (changes: Partial<CompletenessCheck> = {}): CompletenessCheck => ({
  shopId: 'a',
  state: 'done',
  by: 'person',
  days: 30,
  startedAt: 1,
  finishedAt: 2,
  progress: null,
  statuses: [{ status: 'IN_TRANSIT', atTikTok: 2, here: 2 }],
  atTikTok: 2,
  here: 2,
  found: { missing: 0, behind: 0, onlyHere: 0 },
  repaired: 0,
  open: [],
  openCount: 0,
  problem: null,
  nextAt: null,
  ...changes,
});

it('what still differs is said before what was repaired, and both before "equal"', () => {
  expect(verdictOf(check())).toEqual({ kind: 'equal' });
  expect(verdictOf(check({ repaired: 2 }))).toEqual({ kind: 'repaired', count: 2 });
  expect(verdictOf(check({ repaired: 2, openCount: 1 }))).toEqual({ kind: 'differ', count: 1 });
});

it('there is a verdict once a check has ended, also for a shop without orders', () => {
  expect(verdictOf(check({ state: 'never', statuses: [] }))).toBeNull();
  expect(verdictOf(check({ state: 'running', statuses: [] }))).toBeNull();
  expect(verdictOf(check({ state: 'running' }))).toEqual({ kind: 'equal' });
  expect(verdictOf(check({ statuses: [] }))).toEqual({ kind: 'equal' });
});

it('statuses stand in the order a parcel lives them, strangers last', () => {
  const line = (status: string) => ({ status, atTikTok: 1, here: 1 });
  const sorted = sortStatuses(['CANCELLED', 'SORTED_BY_ROBOT', 'UNPAID', 'IN_TRANSIT'].map(line));
  expect(sorted.map(({ status }) => status)).toEqual(['UNPAID', 'IN_TRANSIT', 'CANCELLED', 'SORTED_BY_ROBOT']);
});

import { describe, expect, it } from 'vitest';
import { decideNote, type OrderNote } from './note.ts';

const MINUTE = 60_000;
const kept = (wishes: Partial<OrderNote> = {}): OrderNote => ({
  text: 'theirs',
  by: 'a',
  at: 0,
  version: 3,
  ...wishes,
});
const decide = (before: OrderNote | null, text: string, seen: number, at = MINUTE, by = 'a') =>
  decideNote(before, { text, by, at, seen });

describe('a written note', () => {
  it('takes the place of the one that was seen, as the next version', () => {
    expect(decide(kept(), 'mine', 3)).toMatchObject({ kind: 'write', note: { text: 'mine', version: 4, at: MINUTE } });
    expect(decide(null, 'mine', 0)).toMatchObject({ kind: 'write', note: { version: 1 } });
  });

  it('is stale when another one came in between, or the one on screen was taken away', () => {
    expect(decide(kept(), 'mine', 2)).toEqual({ kind: 'stale' });
    expect(decide(kept(), 'mine', 0)).toEqual({ kind: 'stale' });
    expect(decide(kept({ text: '' }), 'mine', 2)).toEqual({ kind: 'stale' });
    expect(decide(null, 'mine', 1)).toEqual({ kind: 'stale' });
  });

  it('follows one that was taken away, whose version nobody sees', () => {
    expect(decide(kept({ text: '' }), 'mine', 0)).toMatchObject({ kind: 'write', note: { version: 4 } });
  });

  it('with the same words is no change and no conflict', () => {
    expect(decide(kept(), 'theirs', 1)).toEqual({ kind: 'same' });
    expect(decide(null, '', 5)).toEqual({ kind: 'same' });
  });

  it.each([
    ['added', null, 'x', 0, MINUTE, 'a', 'note-added'],
    ['added anew', kept({ text: '' }), 'x', 0, MINUTE, 'a', 'note-added'],
    ['taken away', kept(), '', 3, MINUTE, 'a', 'note-removed'],
    ['changed by the same hand at the same sitting', kept(), 'x', 3, 9 * MINUTE, 'a', null],
    ['changed by the same hand later', kept(), 'x', 3, 10 * MINUTE, 'a', 'note-changed'],
    ['changed by another hand', kept(), 'x', 3, MINUTE, 'b', 'note-changed'],
  ] as const)('%s: the timeline hears of it as it should', (_, before, text, seen, at, by, told) => {
    expect(decide(before, text, seen, at, by)).toMatchObject({ kind: 'write', told });
  });
});

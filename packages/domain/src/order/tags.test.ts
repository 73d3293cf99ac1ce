import { describe, expect, it } from 'vitest';
import { foldTag, inTagOrder, MOST_TAGS, tagsAfter } from './tags.ts';

const after = (before: string[], add: string[], remove: string[] = []) => tagsAfter(before, { add, remove });

describe('the tags of an order', () => {
  it('are one tag when only capitals, width or spaces differ', () => {
    expect(foldTag('  Repeat\n BUYER ')).toBe(foldTag('repeat buyer'));
    expect(foldTag('ＶＩＰ')).toBe('vip');
    expect(foldTag('café')).toBe(foldTag('cafe\u0301'));
    expect(foldTag('cafe')).not.toBe(foldTag('café'));
  });

  it('keep the spelling they were first written with, and stand in the order of the alphabet', () => {
    expect(after(['VIP'], ['vip', ' fragile  glass '])).toEqual({
      tags: ['fragile glass', 'VIP'],
      added: ['fragile glass'],
      removed: [],
      left: [],
    });
  });

  it('of a change that changes nothing, nothing is told', () => {
    expect(after(['a'], ['a'], ['a', 'b'])).toEqual({ tags: ['a'], added: [], removed: [], left: [] });
    expect(after(['a'], ['  '])).toMatchObject({ added: [], left: [] });
  });

  it('get another spelling when the old one is taken off with it', () => {
    expect(after(['vip'], ['VIP'], ['vip'])).toEqual({ tags: ['VIP'], added: ['VIP'], removed: ['vip'], left: [] });
  });

  it('what was added and removed, turned around, is the way back', () => {
    const before = ['a', 'b', 'c'];
    const { tags, added, removed } = after(before, ['b', 'd'], ['c', 'x']);
    expect(tags).toEqual(['a', 'b', 'd']);
    expect(after(tags, removed, added).tags).toEqual(before);
  });

  it('are at most twenty; what is left out is told, and one taken off makes room', () => {
    const full = Array.from({ length: MOST_TAGS }, (_, index) => `t${index}`);
    expect(after(full, ['x', 'T1'])).toMatchObject({ added: [], left: ['x'] });
    expect(after(full, ['x'], ['t1'])).toMatchObject({ added: ['x'], removed: ['t1'], left: [] });
    expect(after(full, ['x']).tags).toHaveLength(MOST_TAGS);
  });

  it('sort alike whatever the language of the machine', () => {
    expect(inTagOrder(['ö', 'z', 'Ä', 'a', 'B'])).toEqual(['a', 'B', 'z', 'Ä', 'ö']);
  });
});

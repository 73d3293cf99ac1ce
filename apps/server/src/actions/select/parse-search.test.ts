import { describe, expect, it } from 'vitest';
import { parseSearch } from './parse-search.ts';

describe('what is typed into the search field', () => {
  it('is nothing when empty', () => {
    expect(parseSearch(undefined)).toBeNull();
    expect(parseSearch(' \n ')).toBeNull();
  });

  it('is words, also when it is one id: part of an id finds it too', () => {
    expect(parseSearch(' serum 30 ml ')).toEqual({ kind: 'text', text: 'serum 30 ml' });
    expect(parseSearch('576400000119274630')).toEqual({ kind: 'text', text: '576400000119274630' });
  });

  it('is a list when several ids were pasted, each once', () => {
    const pasted = '576400000119274630\r\n576400000119274631, MY-2231-88991\t576400000119274630';
    expect(parseSearch(pasted)).toEqual({
      kind: 'ids',
      ids: ['576400000119274630', '576400000119274631', 'MY-2231-88991'],
    });
  });
});

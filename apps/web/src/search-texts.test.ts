import { describe, expect, it } from 'vitest';
import { readSearchTexts, writeSearchTexts } from './search-texts.ts';

describe('the part of an address behind "?"', () => {
  it('keeps an 18 digit id as it is', () => {
    expect(readSearchTexts('?search=579104823391774621')).toEqual({ search: '579104823391774621' });
  });

  it('is a list where a name stands several times, and comes back in the same order', () => {
    const search = readSearchTexts('?courier=J%26T&tab=all&courier=Ninja+Van');
    expect(search).toEqual({ courier: ['J&T', 'Ninja Van'], tab: 'all' });
    expect(readSearchTexts(writeSearchTexts(search))).toEqual(search);
  });

  it('says nothing for what is empty', () => {
    expect(writeSearchTexts({ tab: '', search: undefined, sku: [] })).toBe('');
    expect(writeSearchTexts({ tab: 'all', sku: ['A', ''] })).toBe('?tab=all&sku=A');
  });
});

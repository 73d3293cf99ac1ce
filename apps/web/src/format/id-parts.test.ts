import { describe, expect, it } from 'vitest';
import { idParts, shortId } from './id-parts.ts';

describe('ids', () => {
  it('keep their last six apart, all digits shown', () => {
    expect(idParts('579104823391774621')).toEqual({ head: '579104823391', tail: '774621' });
    expect(idParts('1234')).toEqual({ head: '', tail: '1234' });
  });

  it('lose their head where space is short', () => {
    expect(shortId('579104823391774621')).toBe('…774621');
    expect(shortId('123456')).toBe('123456');
  });
});

import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSealer } from './sealer.ts';

const sealer = createSealer(randomBytes(32));

describe('a sealed value', () => {
  it('opens for the row it was sealed for', () => {
    expect(sealer.open(sealer.seal('geheim ✓', 'connection:1'), 'connection:1')).toBe('geheim ✓');
  });

  it('does not open in another row', () => {
    const sealed = sealer.seal('geheim', 'connection:1');
    expect(() => sealer.open(sealed, 'connection:2')).toThrow();
  });

  it('does not open under another key', () => {
    const other = createSealer(randomBytes(32));
    expect(() => other.open(sealer.seal('geheim', 'a'), 'a')).toThrow();
  });

  it('does not open after one bit was changed', () => {
    const sealed = sealer.sealBytes(Buffer.from('label'), 'a');
    const last = sealed.length - 1;
    sealed[last] = (sealed[last] ?? 0) ^ 1;
    expect(() => sealer.openBytes(sealed, 'a')).toThrow();
  });

  it('looks different each time and never holds the text', () => {
    expect(sealer.seal('geheim', 'a')).not.toBe(sealer.seal('geheim', 'a'));
    expect(Buffer.from(sealer.sealBytes(Buffer.from('geheim'), 'a')).toString('latin1')).not.toContain('geheim');
  });

  it('is not mistaken for plain text', () => {
    expect(() => sealer.open('plain text', 'a')).toThrow('not a sealed value');
    expect(() => sealer.open('', 'a')).toThrow('not a sealed value');
  });
});

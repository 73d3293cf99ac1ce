import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, readSchemes } from './contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const schemes = readSchemes(css);

const SURFACES = ['--canvas', '--surface', '--raised', '--sunken', '--hover', '--selected'];
const TEXTS = ['--text', '--text-2', '--text-3'];
const TONES = ['red', 'amber', 'green', 'blue', 'grey'];

describe('the contrast of two colours', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#2450d2', '#2450d2')).toBe(1);
  });

  it('sees a hex that was changed', () => {
    const paler = readSchemes(css.replace('--text-3: #696861', '--text-3: #a3a29a'));
    expect(contrast(paler.light['--text-3'] ?? '', '#ffffff')).toBeLessThan(4.5);
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const at = (name: string): string => {
    const hex = schemes[scheme][name];
    if (!hex) throw new Error(`${name} is not a hex in tokens.css`);
    return hex;
  };
  const ratio = (one: string, other: string) => contrast(at(one), at(other));

  it.each(TEXTS)('%s reads on every surface', (text) => {
    for (const surface of SURFACES) expect(ratio(text, surface), surface).toBeGreaterThanOrEqual(4.5);
  });

  it.each(TONES)('%s text reads on its tint and on surfaces', (tone) => {
    for (const ground of [`--${tone}-bg`, '--surface', '--raised', '--sunken']) {
      expect(ratio(`--${tone}`, ground), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('links read on surfaces and on applied filters', () => {
    for (const ground of ['--accent-bg', ...SURFACES])
      expect(ratio('--accent', ground), ground).toBeGreaterThanOrEqual(4.5);
  });

  it('main and secondary text read on every tint', () => {
    for (const tone of TONES) {
      expect(ratio('--text', `--${tone}-bg`), tone).toBeGreaterThanOrEqual(4.5);
      expect(ratio('--text-2', `--${tone}-bg`), tone).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('text on solids reads', () => {
    for (const tone of ['red', 'green', 'blue', 'accent']) {
      expect(ratio('--on-solid', `--${tone}-solid`), tone).toBeGreaterThanOrEqual(4.5);
    }
    expect(ratio('--on-amber-solid', '--amber-solid')).toBeGreaterThanOrEqual(4.5);
    for (const ink of ['--ink', '--ink-hover', '--ink-pressed']) {
      expect(ratio('--text-on-ink', ink), ink).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('edges of controls and the focus ring stand out', () => {
    for (const surface of ['--surface', '--raised', '--sunken', '--canvas']) {
      expect(ratio('--line-control', surface), surface).toBeGreaterThanOrEqual(3);
      expect(ratio('--focus', surface), surface).toBeGreaterThanOrEqual(3);
    }
  });
});

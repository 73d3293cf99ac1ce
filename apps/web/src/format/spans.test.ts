import { describe, expect, it } from 'vitest';
import { englishWords } from '../i18n/test-words.ts';
import { spanSpoken, spanWords } from './countdown-words.ts';
import { minutesAndSeconds } from './minutes-and-seconds.ts';
import { agoWords, waitWords } from './relative-time.ts';

const t = (await englishWords()).getFixedT('en', 'time');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('spans of time', () => {
  it.each([
    [30_000, 'now'],
    [42 * MINUTE, '42 m'],
    [HOUR + 18 * MINUTE, '1 h 18 m'],
    [12 * HOUR, '12 h'],
    [36 * HOUR + 40 * MINUTE, '1 d 12 h'],
    [198 * 24 * HOUR + HOUR, '198 d'],
    [-34 * MINUTE, '34 m'],
  ])('%d ms is "%s"', (left, words) => {
    expect(spanWords(left, t)).toBe(words);
  });

  it('is spoken in whole words', () => {
    expect(spanSpoken(HOUR + 18 * MINUTE, t)).toBe('1 hour 18 minutes');
  });

  it('says how long ago, and never a time ahead', () => {
    const now = 1_800_000_000_000;
    expect(agoWords(now - 500, now, t)).toBe('just now');
    expect(agoWords(now - 8_000, now, t)).toBe('8 s ago');
    expect(agoWords(now - 26 * MINUTE, now, t)).toBe('26 m ago');
    expect(agoWords(now + 9_000, now, t)).toBe('just now');
    expect(waitWords(now + 19_200, now, t)).toBe('20 s');
    expect(waitWords(now - 1, now, t)).toBe('0 s');
  });

  it('counts seconds where each one matters', () => {
    expect(minutesAndSeconds(372_000, t)).toBe('6 min 12 s');
    expect(minutesAndSeconds(48_900, t)).toBe('48 s');
    expect(minutesAndSeconds(-5, t)).toBe('0 s');
  });
});

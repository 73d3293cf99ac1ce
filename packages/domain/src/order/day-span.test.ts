import { describe, expect, it } from 'vitest';
import { DAY_PRESETS, instantsOf, readDaySpan, writeDaySpan } from './day-span.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const at = (text: string, timeZone: string) => {
  const span = readDaySpan(text);
  if (!span) throw new Error(`${text} is no span`);
  const { from, to } = instantsOf(span, timeZone, NOON);
  return [from, to].map((instant) => (instant === null ? null : new Date(instant).toISOString()));
};

describe('a span of days', () => {
  it('comes back as it was written', () => {
    const texts = [...DAY_PRESETS, '2026-11-01..2026-11-15', '2026-11-01..', '..2026-11-15', '2026-11-15'];
    for (const text of texts) expect(writeDaySpan(readDaySpan(text) ?? { from: null, to: null })).toBe(text);
  });

  it('is refused where it is none: other words, days that no calendar has, the last day first', () => {
    const texts = ['', '..', 'last-week', '2026-11', '2026-13-01', '2026-02-30', '2026-11-15..2026-11-01', '2026-11-1'];
    for (const text of texts) expect(readDaySpan(text), text).toBeNull();
  });

  it('takes a leap day in leap years only', () => {
    expect(readDaySpan('2028-02-29')).toEqual({ from: '2028-02-29', to: '2028-02-29' });
    expect(readDaySpan('2027-02-29')).toBeNull();
  });

  it('is days of the shop’s calendar, the last one included', () => {
    expect(at('2026-11-01..2026-11-02', 'Asia/Kuala_Lumpur')).toEqual([
      '2026-10-31T16:00:00.000Z',
      '2026-11-02T16:00:00.000Z',
    ]);
    expect(at('..2026-11-15', 'UTC')).toEqual([null, '2026-11-16T00:00:00.000Z']);
    expect(at('2026-11-15..', 'UTC')).toEqual(['2026-11-15T00:00:00.000Z', null]);
  });

  it('that moves with today follows the shop’s midnight, not ours', () => {
    expect(at('today', 'America/Los_Angeles')).toEqual(['2026-11-22T08:00:00.000Z', '2026-11-23T08:00:00.000Z']);
    expect(at('yesterday', 'Asia/Bangkok')).toEqual(['2026-11-20T17:00:00.000Z', '2026-11-21T17:00:00.000Z']);
    expect(at('last-7-days', 'UTC')).toEqual(['2026-11-16T00:00:00.000Z', '2026-11-23T00:00:00.000Z']);
    expect(at('this-month', 'UTC')).toEqual(['2026-11-01T00:00:00.000Z', '2026-11-23T00:00:00.000Z']);
  });
});

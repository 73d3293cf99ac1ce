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

describe('days on which the clocks change', () => {
  const hours = (day: string, timeZone: string) => {
    const { from, to } = instantsOf({ from: day, to: day }, timeZone, NOON);
    return (Number(to) - Number(from)) / 3_600_000;
  };

  it('are an hour shorter in spring and an hour longer in autumn', () => {
    expect([hours('2026-03-08', 'America/Los_Angeles'), hours('2026-11-01', 'America/Los_Angeles')]).toEqual([23, 25]);
    expect([hours('2026-03-29', 'Europe/London'), hours('2026-10-25', 'Europe/London')]).toEqual([23, 25]);
    expect([hours('2026-03-29', 'Asia/Bangkok'), hours('2026-11-01', 'Asia/Jakarta')]).toEqual([24, 24]);
  });

  it('begin at midnight of the day’s own offset', () => {
    expect(at('2026-03-29', 'Europe/London')).toEqual(['2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z']);
    expect(at('2026-11-01..2026-11-02', 'America/Los_Angeles')).toEqual([
      '2026-11-01T07:00:00.000Z',
      '2026-11-03T08:00:00.000Z',
    ]);
  });

  it('follow each other without a gap and without an overlap, all through the year, in every zone of a market', () => {
    for (const zone of ['America/Los_Angeles', 'Europe/London', 'America/Sao_Paulo', 'Asia/Kuala_Lumpur']) {
      let end = instantsOf({ from: '2025-12-31', to: '2025-12-31' }, zone, NOON).to;
      for (let number = 0; number < 365; number += 1) {
        const day = new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
        const { from, to } = instantsOf({ from: day, to: day }, zone, NOON);
        expect([day, from]).toEqual([day, end]);
        end = to;
      }
    }
  });

  it('do not move a span that is told backwards from today', () => {
    const after = Date.UTC(2026, 10, 3, 12);
    const { from, to } = instantsOf({ preset: 'last-7-days' }, 'America/Los_Angeles', after);
    expect([from, to].map((instant) => new Date(Number(instant)).toISOString())).toEqual([
      '2026-10-28T07:00:00.000Z',
      '2026-11-04T08:00:00.000Z',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate, clockTime, daysFromToday, shopMoment, zoneName } from './shop-time.ts';

const at = (text: string) => Date.parse(text);
const KL = 'Asia/Kuala_Lumpur';

describe('shop time', () => {
  it('reads the clock of the shop, not of the reader', () => {
    expect(clockTime(at('2026-11-24T04:58:00Z'), KL)).toBe('12:58');
    expect(clockTime(at('2026-11-24T16:00:30Z'), KL)).toBe('00:00');
  });

  it('knows today by the shop’s midnight', () => {
    const now = at('2026-11-24T15:30:00Z'); // 23:30 in Kuala Lumpur
    expect(daysFromToday(at('2026-11-24T15:59:00Z'), now, KL)).toBe(0);
    expect(daysFromToday(at('2026-11-24T16:01:00Z'), now, KL)).toBe(1);
  });

  it('counts days over the end of summer time', () => {
    const now = at('2026-10-24T22:30:00Z'); // 23:30 in London, the clock goes back that night
    expect(daysFromToday(at('2026-10-25T23:30:00Z'), now, 'Europe/London')).toBe(1);
  });

  it('says today, a weekday within the week, a date beyond it', () => {
    const now = at('2026-11-24T03:40:00Z');
    expect(shopMoment(at('2026-11-24T04:58:00Z'), now, KL, 'en')).toMatchObject({
      day: 'today',
      time: '12:58',
      zone: 'MYT',
    });
    expect(shopMoment(at('2026-11-26T04:58:00Z'), now, KL, 'en')).toMatchObject({ day: null, date: 'Thu' });
    expect(shopMoment(at('2026-12-17T04:58:00Z'), now, KL, 'en').date).toBe('17 Dec');
    expect(shopMoment(at('2027-01-17T04:58:00Z'), now, KL, 'en').date).toBe('17 Jan 2027');
  });

  it('names zones as sellers do', () => {
    expect(zoneName(at('2026-11-24T00:00:00Z'), 'Europe/London')).toBe('GMT');
    expect(zoneName(at('2026-07-24T00:00:00Z'), 'Europe/London')).toBe('BST');
    expect(zoneName(at('2026-07-24T00:00:00Z'), 'America/Los_Angeles')).toBe('PDT');
    expect(zoneName(at('2026-07-24T00:00:00Z'), 'Asia/Bangkok')).toBe('ICT');
  });

  it('writes a date in the language of the page', () => {
    expect(calendarDate(at('2027-11-24T00:00:00Z'), 'en', KL)).toBe('24 Nov 2027');
  });
});

import type { LocaleWords } from '../locale-words.ts';

const time: LocaleWords['time'] = {
  today: 'วันนี้ {{time}}',
  tomorrow: 'พรุ่งนี้ {{time}}',
  yesterday: 'เมื่อวาน {{time}}',
  day: '{{count}} วัน',
  hour: '{{count}} ชม.',
  minute: '{{count}} นาที',
  second: '{{count}} วิ',
  now: 'ตอนนี้',
  overdue: 'เกินกำหนด {{span}}',
  onHold: 'ระงับไว้ {{span}}',
  ago: '{{span}} ที่แล้ว',
  justNow: 'เมื่อสักครู่',
  minutesLong: '{{count}} นาที',
  days_other: '{{count}} วัน',
  hours_other: '{{count}} ชั่วโมง',
  minutes_other: '{{count}} นาที',
  inSpan: 'ใน {{span}}',
  past: '{{span}} ที่แล้ว',
};

export default time;

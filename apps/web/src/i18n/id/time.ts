import type { LocaleWords } from '../locale-words.ts';

const time: LocaleWords['time'] = {
  today: 'hari ini {{time}}',
  tomorrow: 'besok {{time}}',
  yesterday: 'kemarin {{time}}',
  day: '{{count}} h',
  hour: '{{count}} j',
  minute: '{{count}} m',
  second: '{{count}} d',
  now: 'sekarang',
  overdue: 'Terlambat {{span}}',
  onHold: 'Ditahan {{span}}',
  ago: '{{span}} lalu',
  justNow: 'baru saja',
  minutesLong: '{{count}} mnt',
  days_other: '{{count}} hari',
  hours_other: '{{count}} jam',
  minutes_other: '{{count}} menit',
  inSpan: 'dalam {{span}}',
  past: '{{span}} lalu',
};

export default time;

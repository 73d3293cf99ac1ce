import type { LocaleWords } from '../locale-words.ts';

const time: LocaleWords['time'] = {
  today: 'hari ini {{time}}',
  tomorrow: 'esok {{time}}',
  yesterday: 'semalam {{time}}',
  day: '{{count}} h',
  hour: '{{count}} j',
  minute: '{{count}} m',
  second: '{{count}} s',
  now: 'sekarang',
  overdue: 'Lewat {{span}}',
  onHold: 'Ditahan {{span}}',
  ago: '{{span}} lalu',
  justNow: 'baru sahaja',
  minutesLong: '{{count}} min',
  days_other: '{{count}} hari',
  hours_other: '{{count}} jam',
  minutes_other: '{{count}} minit',
  inSpan: 'dalam {{span}}',
  past: '{{span}} lalu',
};

export default time;

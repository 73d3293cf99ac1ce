import type { LocaleWords } from '../locale-words.ts';

const time: LocaleWords['time'] = {
  today: 'hôm nay {{time}}',
  tomorrow: 'ngày mai {{time}}',
  yesterday: 'hôm qua {{time}}',
  day: '{{count}} ng',
  hour: '{{count}} g',
  minute: '{{count}} p',
  second: '{{count}} s',
  now: 'bây giờ',
  overdue: 'Quá hạn {{span}}',
  onHold: 'Tạm giữ {{span}}',
  ago: '{{span}} trước',
  justNow: 'vừa xong',
  minutesLong: '{{count}} phút',
  days_other: '{{count}} ngày',
  hours_other: '{{count}} giờ',
  minutes_other: '{{count}} phút',
  inSpan: 'sau {{span}}',
  past: '{{span}} trước',
};

export default time;

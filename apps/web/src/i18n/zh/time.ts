import type { LocaleWords } from '../locale-words.ts';

const time: LocaleWords['time'] = {
  today: '今天 {{time}}',
  tomorrow: '明天 {{time}}',
  yesterday: '昨天 {{time}}',
  day: '{{count}} 天',
  hour: '{{count}} 小时',
  minute: '{{count}} 分',
  second: '{{count}} 秒',
  now: '现在',
  overdue: '超时 {{span}}',
  onHold: '暂挂 {{span}}',
  ago: '{{span}}前',
  justNow: '刚刚',
  minutesLong: '{{count}} 分钟',
  days_other: '{{count}} 天',
  hours_other: '{{count}} 小时',
  minutes_other: '{{count}} 分钟',
  inSpan: '{{span}}后',
  past: '{{span}}前',
};

export default time;

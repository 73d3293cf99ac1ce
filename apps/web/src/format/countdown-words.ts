import { countdownParts } from '@order-manager/domain/order/deadline';
import type { TFunction } from 'i18next';
import { say } from './say.ts';

type Words = TFunction<'time'>;

/** Two units at most: `1 d 12 h`, `1 h 18 m`, `42 m`, and `now` below a minute. `left` in milliseconds; its sign is ignored. */
export function spanWords(left: number, t: Words): string {
  const { days, hours, minutes } = countdownParts(left);
  // Past a hundred days nobody counts hours, and the chip keeps its width.
  const shownHours = days < 100 ? hours : 0;
  if (days > 0)
    return joined(say(t, 'day', { count: days }), shownHours > 0 ? say(t, 'hour', { count: shownHours }) : '');
  if (hours > 0)
    return joined(say(t, 'hour', { count: hours }), minutes > 0 ? say(t, 'minute', { count: minutes }) : '');
  return minutes > 0 ? say(t, 'minute', { count: minutes }) : say(t, 'now');
}

/** The same for screen readers: "1 hour 18 minutes". */
export function spanSpoken(left: number, t: Words): string {
  const { days, hours, minutes } = countdownParts(left);
  if (days > 0) return joined(say(t, 'days', { count: days }), hours > 0 ? say(t, 'hours', { count: hours }) : '');
  if (hours > 0)
    return joined(say(t, 'hours', { count: hours }), minutes > 0 ? say(t, 'minutes', { count: minutes }) : '');
  return say(t, 'minutes', { count: minutes });
}

const joined = (...parts: string[]) => parts.filter(Boolean).join(' ');

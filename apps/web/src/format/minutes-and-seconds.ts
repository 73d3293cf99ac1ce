import type { TFunction } from 'i18next';
import { say } from './say.ts';

/** `6 min 12 s`, `48 s`: for waits where each second counts. */
export function minutesAndSeconds(ms: number, t: TFunction<'time'>): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60)
    return `${say(t, 'hour', { count: Math.floor(minutes / 60) })} ${say(t, 'minutesLong', { count: minutes % 60 })}`;
  const rest = say(t, 'second', { count: seconds % 60 });
  return minutes === 0 ? rest : `${say(t, 'minutesLong', { count: minutes })} ${rest}`;
}

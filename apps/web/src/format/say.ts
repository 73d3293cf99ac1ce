import type { TFunction } from 'i18next';
import type { time } from '../i18n/en/time.ts';

/** A word of time, whatever room the given `t` was made for. */
export const say = (
  t: TFunction<'time'>,
  key: Exclude<keyof typeof time, `${string}_${string}`> | 'days' | 'hours' | 'minutes',
  values: object = {},
): string => (t as unknown as (key: string, values: object) => string)(`time:${key}`, values);

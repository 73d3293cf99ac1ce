import type { TFunction } from 'i18next';
import { spanWords } from './countdown-words.ts';
import { say } from './say.ts';

const MINUTE = 60_000;

/** How long ago: `just now`, `8 s ago`, `26 m ago`, `1 h 5 m ago`. A moment ahead of us counts as now. */
export function agoWords(at: number, now: number, t: TFunction<'time'>): string {
  const passed = now - at;
  if (passed < 2_000) return say(t, 'justNow');
  if (passed < MINUTE) return say(t, 'ago', { span: say(t, 'second', { count: Math.floor(passed / 1000) }) });
  return say(t, 'ago', { span: spanWords(passed, t) });
}

/** How long until then: `20 s`, `4 m`, `1 h 5 m`. */
export function waitWords(at: number, now: number, t: TFunction<'time'>): string {
  const left = Math.max(0, at - now);
  if (left < MINUTE) return say(t, 'second', { count: Math.ceil(left / 1000) });
  return spanWords(left, t);
}

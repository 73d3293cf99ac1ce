import type { TFunction } from 'i18next';
import { spanSpoken } from '../format/countdown-words.ts';
import type { Refusal, RefusalCode } from './fetch-json.ts';

/** What the button of a problem does. The place that shows the problem decides how. */
export type ProblemAction =
  | 'authorise-again'
  | 'check-connection'
  | 'edit-paste'
  | 'edit-secret'
  | 'clear-cipher'
  | 'open-guide'
  | 'open-orders'
  | 'open-permissions'
  | 'reload'
  | 'sign-in'
  | 'try-again';

/** The one next step of every refusal. */
export const PROBLEM_ACTIONS: Readonly<Record<RefusalCode, ProblemAction>> = {
  'paste-empty': 'edit-paste',
  'paste-not-a-url': 'edit-paste',
  'paste-declined': 'authorise-again',
  'paste-no-app-key': 'edit-paste',
  'paste-no-code': 'edit-paste',
  'paste-authorise-link': 'authorise-again',
  'code-used-here': 'authorise-again',
  'invalid-authorization-code': 'authorise-again',
  'no-authorized-shops': 'authorise-again',
  'access-denied': 'open-permissions',
  'wrong-secret': 'edit-secret',
  'wrong-app-key': 'open-guide',
  'wrong-region-host': 'try-again',
  'clock-off': 'try-again',
  'ip-not-allowed': 'try-again',
  unreachable: 'try-again',
  'tiktok-busy': 'try-again',
  'rate-limited': 'try-again',
  'token-refused': 'authorise-again',
  'token-expired': 'authorise-again',
  'authorisation-withdrawn': 'authorise-again',
  'shop-inactive': 'check-connection',
  'wrong-shop-cipher': 'clear-cipher',
  'webhooks-elsewhere': 'check-connection',
  'state-unknown': 'authorise-again',
  'not-the-owner': 'edit-paste',
  'demo-is-off': 'open-guide',
  'not-signed-in': 'sign-in',
  'not-allowed': 'open-orders',
  'not-found': 'open-orders',
  'filter-not-understood': 'open-orders',
  'note-changed': 'try-again',
  'view-name-taken': 'try-again',
  'export-gone': 'open-orders',
  'bad-request': 'reload',
  'too-many': 'try-again',
  'nothing-to-print': 'open-orders',
  'label-not-ready': 'try-again',
  'run-not-running': 'reload',
  'tiktok-refused': 'try-again',
  internal: 'try-again',
  'desk-unreachable': 'try-again',
  'answer-unreadable': 'try-again',
};

/** Whether a text from outside is one of the codes that have words. */
export const isRefusalCode = (text: string): text is RefusalCode => Object.hasOwn(PROBLEM_ACTIONS, text);

export type ProblemWords = { title: string; why: string; next: string; action: ProblemAction };

type Words = TFunction<['problems', 'time']>;

/** A refusal as what happened · why or what is safe · what to do next. A code this page does not know reads as `internal`. */
export function problemWords(refusal: Refusal, t: Words): ProblemWords {
  const code = isRefusalCode(refusal.code) ? refusal.code : 'internal';
  return {
    title: t(`problems:${code}.title`),
    why: whyOf({ ...refusal, code }, t),
    next: t(`problems:${code}.next`),
    action: PROBLEM_ACTIONS[code],
  };
}

function whyOf({ code, facts }: Refusal, t: Words): string {
  const known = knownWhy(code, facts, t);
  return known ?? t(`problems:${code}.why`);
}

function knownWhy(code: RefusalCode, facts: Refusal['facts'], t: Words): string | null {
  switch (code) {
    case 'clock-off':
      return clockWhy(facts.offByMs, facts.direction, t);
    case 'access-denied':
      return withText(textOf(facts.permissions), (permissions) => t(`problems:${code}.whyKnown`, { permissions }));
    case 'wrong-region-host':
    case 'unreachable':
      return withText(textOf(facts.host), (host) => t(`problems:${code}.whyKnown`, { host }));
    case 'invalid-authorization-code':
      return withText(textOf(facts.minutes), (minutes) => t(`problems:${code}.whyKnown`, { minutes }));
    case 'too-many':
      return withText(textOf(facts.limit), (limit) => t(`problems:${code}.whyKnown`, { limit }));
    default:
      return null;
  }
}

function clockWhy(offByMs: unknown, direction: unknown, t: Words): string | null {
  if (typeof offByMs !== 'number' || typeof direction !== 'string') return null;
  const span = spanSpoken(wholeMinutes(offByMs), t as never);
  return t(direction === 'ahead' ? 'problems:clock-off.whyAhead' : 'problems:clock-off.whyBehind', { span });
}

/** To the nearest minute, and never none: the words know no seconds, and 9:59 is ten minutes to a person. */
const wholeMinutes = (ms: number): number => Math.max(1, Math.round(Math.abs(ms) / 60_000)) * 60_000;

const withText = (text: string | null, words: (text: string) => string): string | null =>
  text === null ? null : words(text);

function textOf(fact: unknown): string | null {
  if (Array.isArray(fact)) return fact.length > 0 ? fact.join(', ') : null;
  if (typeof fact === 'number') return String(fact);
  return typeof fact === 'string' && fact !== '' ? fact : null;
}

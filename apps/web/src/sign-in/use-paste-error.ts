import type { Inspection, ProblemCode } from '@order-manager/contract';
import type { CallbackProblem, CallbackUrl } from '@order-manager/domain/connect/callback-url';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/fetch-json.ts';
import { isTooOld } from './paste-rows.ts';

const CODE_OF: Readonly<Record<CallbackProblem, ProblemCode>> = {
  empty: 'paste-empty',
  'not-a-url': 'paste-not-a-url',
  declined: 'paste-declined',
  'no-app-key': 'paste-no-app-key',
  'no-code': 'paste-no-code',
  'authorise-link': 'paste-authorise-link',
};

/** Refusals after which the very same URL cannot work. */
const SPENT: readonly Refusal['code'][] = ['invalid-authorization-code', 'code-used-here', 'no-authorized-shops'];

type Facts = {
  pasted: string;
  found: CallbackUrl;
  inspection: Inspection | null;
  /** The refusal this very URL got. */
  refusal: Refusal | null;
  now: number;
};

type PasteError = {
  sentence: string | null;
  /** Whether the button waits: for a URL that can be read, or for a new one. */
  blocks: false | 'broken' | 'newUrl';
  isCodeBad: boolean;
};

/** What to say under the field, and whether the button waits for another URL. */
export function usePasteError({ pasted, found, inspection, refusal, now }: Facts): PasteError {
  const { t } = useTranslation(['signIn', 'problems']);
  if (pasted.trim() === '') return { sentence: null, blocks: false, isCodeBad: false };
  if (found.problem) {
    const { title, why } = wordsOf(found.problem);
    return { sentence: `${title}. ${why}`, blocks: 'broken', isCodeBad: false };
  }
  if (inspection?.codeUsedHere && !refusal) {
    return { sentence: t('problems:code-used-here.title'), blocks: 'newUrl', isCodeBad: true };
  }
  if (refusal && SPENT.includes(refusal.code)) {
    const sentence = isTooOld(inspection, now) ? t('signIn:part.codeExpired', { rest: t('signIn:part.rest') }) : null;
    return { sentence, blocks: refusal.code === 'no-authorized-shops' ? false : 'newUrl', isCodeBad: true };
  }
  // Too old is said, yet may be sent: TikTok itself promises longer than sellers report.
  if (isTooOld(inspection, now)) return { sentence: t('problems:paste-too-old'), blocks: false, isCodeBad: true };
  return { sentence: null, blocks: false, isCodeBad: false };

  function wordsOf(problem: CallbackProblem) {
    const code = CODE_OF[problem] as 'paste-empty';
    return { title: t(`problems:${code}.title`), why: t(`problems:${code}.why`) };
  }
}

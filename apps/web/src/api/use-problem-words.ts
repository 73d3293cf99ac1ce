import { useTranslation } from 'react-i18next';
import type { Refusal } from './fetch-json.ts';
import { type ProblemWords, problemWords } from './problem-words.ts';

/** Words for refusals in the language of the page. */
export function useProblemWords(): (refusal: Refusal) => ProblemWords {
  const { t } = useTranslation(['problems', 'time']);
  return (refusal) => problemWords(refusal, t);
}

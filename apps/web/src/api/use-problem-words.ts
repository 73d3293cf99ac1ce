import { useTranslation } from 'react-i18next';
import { addEnglish } from '../i18n/add-english.ts';
import { problems } from '../i18n/en/problems.ts';
import type { Refusal } from './fetch-json.ts';
import { type ProblemWords, problemWords } from './problem-words.ts';

addEnglish('problems', problems);

/** Words for refusals in the language of the page. */
export function useProblemWords(): (refusal: Refusal) => ProblemWords {
  const { t } = useTranslation(['problems', 'time']);
  return (refusal) => problemWords(refusal, t);
}

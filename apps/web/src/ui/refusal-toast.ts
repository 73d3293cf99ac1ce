import i18next from 'i18next';
import { refusalFrom } from '../api/fetch-json.ts';
import { problemWords } from '../api/problem-words.ts';
import { addEnglish } from '../i18n/add-english.ts';
import { problems } from '../i18n/en/problems.ts';
import { showToast } from './show-toast.ts';

addEnglish('problems', problems);

/** Says why something was refused. Fetched when the first refusal comes: use `showRefusal`. */
export function refusalToast(error: unknown, id?: string): void {
  const { title, why } = problemWords(refusalFrom(error), i18next.t as never);
  showToast({ ...(id ? { id } : {}), kind: 'failed', title, text: why });
}

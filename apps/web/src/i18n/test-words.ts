import i18next, { type i18n } from 'i18next';
import { guide } from './en/guide.ts';
import { en } from './en/index.ts';
import { problems } from './en/problems.ts';
import { settings } from './en/settings.ts';
import { signIn } from './en/sign-in.ts';

/** All English words, of the rooms that come later too. For tests. */
export const ALL_ENGLISH = { ...en, guide, problems, settings, signIn };

/** An i18next with all English words, for tests. */
export async function englishWords(): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.init({
    resources: { en: ALL_ENGLISH },
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'desk',
    interpolation: { escapeValue: false },
  });
  return instance;
}

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en/index.ts';
import { chooseLocale, type LocaleCode } from './locales.ts';

const CHOICE = 'desk-language';

const LOADERS: Record<Exclude<LocaleCode, 'en'>, () => Promise<{ default: object }>> = {
  ms: () => import('./ms.ts'),
  id: () => import('./id.ts'),
  th: () => import('./th.ts'),
  vi: () => import('./vi.ts'),
  zh: () => import('./zh.ts'),
};

/** Starts i18next in the language chosen before, else in the browser's. Call once, before the first paint. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en },
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'desk',
    ns: Object.keys(en),
    interpolation: { escapeValue: false },
    returnNull: false,
    // A room's words may come a moment after its screen.
    react: { bindI18nStore: 'added' },
  });
  await showLanguage(chooseLocale([storedChoice(), ...navigator.languages]));
}

/** Changes the language of the whole page and keeps the choice in this browser. */
export async function changeLanguage(code: LocaleCode): Promise<void> {
  store(code);
  await showLanguage(code);
}

/** Follows the `locale` of a callback URL unless the person has chosen a language. */
export async function suggestLanguage(locale: string | null): Promise<void> {
  if (storedChoice() || !locale) return;
  await showLanguage(chooseLocale([locale, ...navigator.languages]));
}

async function showLanguage(code: LocaleCode): Promise<void> {
  if (code !== 'en') await load(code);
  await i18next.changeLanguage(code);
  document.documentElement.lang = code;
}

/** A language whose file cannot be fetched shows English: words in the wrong language beat none. */
async function load(code: Exclude<LocaleCode, 'en'>): Promise<void> {
  try {
    const [words, { bringRoomWords }] = await Promise.all([LOADERS[code](), import('./room-words.ts')]);
    for (const [namespace, bundle] of Object.entries(words.default)) {
      i18next.addResourceBundle(code, namespace, bundle, true, false);
    }
    await bringRoomWords(code);
  } catch {
    document.documentElement.lang = 'en';
  }
}

function storedChoice(): string | null {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

function store(code: LocaleCode): void {
  try {
    localStorage.setItem(CHOICE, code);
  } catch {
    // A browser without storage forgets the choice; the page still changes.
  }
}

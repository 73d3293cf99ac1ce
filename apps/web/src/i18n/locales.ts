/** The languages of the desk, named in themselves. */
export const LOCALES = [
  { code: 'en', name: 'English' },
  { code: 'ms', name: 'Bahasa Melayu' },
  { code: 'id', name: 'Bahasa Indonesia' },
  { code: 'th', name: 'ไทย' },
  { code: 'vi', name: 'Tiếng Việt' },
  { code: 'zh', name: '中文' },
] as const;

export type LocaleCode = (typeof LOCALES)[number]['code'];

/** The first wish we can fulfil, e.g. `['th-TH', 'en']` gives `th`; English when there is none. */
export function chooseLocale(wishes: readonly (string | null | undefined)[]): LocaleCode {
  for (const wish of wishes) {
    const language = wish?.toLowerCase().split(/[-_]/)[0];
    const known = LOCALES.find(({ code }) => code === (OLD_CODES[language ?? ''] ?? language));
    if (known) return known.code;
  }
  return 'en';
}

/** `in` is how older systems spell Indonesian. */
const OLD_CODES: Readonly<Record<string, LocaleCode>> = { in: 'id' };

import { describe, expect, it } from 'vitest';
import { chooseLocale, LOCALES } from './locales.ts';
import { ALL_ENGLISH } from './test-words.ts';

const PLURAL = /_(zero|one|two|few|many|other)$/;
const others = LOCALES.map(({ code }) => code).filter((code) => code !== 'en');

describe.each(others)('the words of %s', (code) => {
  it('have no key that English has not', async () => {
    const { default: words } = (await import(`./${code}.ts`)) as { default: object };
    const known = new Set(keysOf(ALL_ENGLISH).map(singular));
    expect(keysOf(words).filter((key) => !known.has(singular(key)))).toEqual([]);
  });

  it('fill in the same facts as English does', async () => {
    const { default: words } = (await import(`./${code}.ts`)) as { default: object };
    const english = textsOf(ALL_ENGLISH);
    for (const [key, text] of textsOf(words)) {
      const original = [...english].find(([name]) => singular(name) === singular(key))?.[1] ?? '';
      expect(
        factsOf(text).filter((fact) => fact !== 'count' && !factsOf(original).includes(fact)),
        key,
      ).toEqual([]);
    }
  });

  it('name the screens, the tabs and the way in', async () => {
    const { default: words } = (await import(`./${code}.ts`)) as { default: Record<string, Record<string, unknown>> };
    expect(words.desk?.nav).toMatchObject({
      orders: expect.any(String),
      runs: expect.any(String),
      settings: expect.any(String),
    });
    expect(words.signIn).toMatchObject({ headline: expect.any(String), callbackHint: expect.any(String) });
  });
});

describe('the language of the page', () => {
  it('is the first wish that is known', () => {
    expect(chooseLocale(['fr-FR', 'th-TH', 'en'])).toBe('th');
    expect(chooseLocale([null, undefined, 'zh-Hant-TW'])).toBe('zh');
    expect(chooseLocale(['id-ID'])).toBe('id');
    expect(chooseLocale(['in'])).toBe('id');
    expect(chooseLocale([])).toBe('en');
  });
});

function textsOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[path + name, value] as [string, string]]
      : textsOf(value as object, `${path}${name}.`),
  );
}
const keysOf = (words: object) => textsOf(words).map(([key]) => key);
const singular = (key: string) => key.replace(PLURAL, '');
const factsOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');

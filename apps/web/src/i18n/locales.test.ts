import { describe, expect, it } from 'vitest';
import { chooseLocale, LOCALES } from './locales.ts';
import { allWordsOf } from './test-locales.ts';
import { ALL_ENGLISH } from './test-words.ts';

const FIRST = import.meta.glob<object>('./{ms,id,th,vi,zh}.ts', { import: 'default' });
const PLURAL = /_(zero|one|two|few|many|other)$/;
const others = LOCALES.map(({ code }) => code).filter((code) => code !== 'en');

describe.each(others)('the words of %s', (code) => {
  const words = allWordsOf(code);

  it('have no key that English has not', () => {
    const known = new Set(keysOf(ALL_ENGLISH).map(singular));
    expect(keysOf(words).filter((key) => !known.has(singular(key)))).toEqual([]);
  });

  it.each(Object.entries<object>(ALL_ENGLISH))('leave nothing of the room “%s” in English', (room, english) => {
    const here = new Set(keysOf(words[room] ?? {}).map(singular));
    expect(keysOf(english).filter((key) => !here.has(singular(key)))).toEqual([]);
  });

  it('fill in the same facts as English does', () => {
    const english = new Map(textsOf(ALL_ENGLISH).map(([key, text]) => [singular(key), factsOf(text)]));
    for (const [key, text] of textsOf(words)) {
      const facts = english.get(singular(key)) ?? [];
      expect(
        factsOf(text).filter((fact) => fact !== 'count' && !facts.includes(fact)),
        key,
      ).toEqual([]);
    }
  });

  it('are there before the first paint for what is painted first', async () => {
    const first = (await FIRST[`./${code}.ts`]?.()) ?? {};
    expect(Object.keys(first)).toEqual(['desk', 'labelWhy', 'orders', 'signIn', 'time', 'ui']);
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
const factsOf = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '');

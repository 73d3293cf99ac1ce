import { describe, expect, test } from 'vitest';
import { readSearch, searchText } from './search-words.ts';

const id = (n: number) => `57910482${String(n).padStart(10, '0')}`;

describe('what stands in the search field', () => {
  test('a pasted column of ids is a list, each once', () => {
    expect(readSearch(`${id(1)}\r\n${id(2)}\n\n${id(1)}`)).toEqual({ kind: 'ids', ids: [id(1), id(2)], dropped: 0 });
  });

  test('commas, semicolons and a spreadsheet’s quotes separate too', () => {
    expect(searchText(readSearch(`"${id(1)}", '${id(2)};${id(3)}`))).toBe(`${id(1)} ${id(2)} ${id(3)}`);
  });

  test('words stay words', () => {
    expect(readSearch('  serum   vitamin C ')).toEqual({ kind: 'words', text: 'serum vitamin C' });
    expect(readSearch('ceramic candle')).toMatchObject({ kind: 'words' });
    expect(readSearch('SRM-C30 BKM-BL-L2')).toMatchObject({ kind: 'words' });
  });

  test('one id is an ordinary search', () => {
    expect(readSearch(id(1))).toEqual({ kind: 'words', text: id(1) });
  });

  test('hundreds of ids fit', () => {
    const many = Array.from({ length: 600 }, (_, n) => id(n));
    expect(readSearch(many.join('\n'))).toEqual({ kind: 'ids', ids: many, dropped: 0 });
  });

  test('what does not fit into one address is counted', () => {
    const words = readSearch(Array.from({ length: 1000 }, (_, n) => id(n)).join(' '));
    expect(words).toMatchObject({ kind: 'ids', dropped: 1000 - 631 });
  });

  test('an empty field searches nothing', () => {
    expect(searchText(readSearch('  \n '))).toBe('');
  });
});

import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

test('a number of nineteen digits keeps its last digits, as text', () => {
  expect(parseJson('{"product_id":1730000000000000019}')).toEqual({ product_id: '1730000000000000019' });
});

test('a large number in a list or alone keeps its digits', () => {
  expect(parseJson('[1730000000000000019, 2]')).toEqual(['1730000000000000019', 2]);
  expect(parseJson('1730000000000000019')).toBe('1730000000000000019');
});

test('ordinary numbers stay numbers, also next to large ones', () => {
  expect(parseJson('{"a":12.5,"b":1730000000000000019,"c":1795363200000}')).toEqual({
    a: 12.5,
    b: '1730000000000000019',
    c: 1795363200000,
  });
});

test('digits inside a text are left alone', () => {
  expect(parseJson('{"id":"1730000000000000019","note":": 1730000000000000019"}')).toEqual({
    id: '1730000000000000019',
    note: ': 1730000000000000019',
  });
});

test('text that is not JSON is refused', () => {
  expect(() => parseJson('{"a":')).toThrow(SyntaxError);
});

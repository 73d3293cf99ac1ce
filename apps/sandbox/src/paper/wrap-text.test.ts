import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

const letters = (part: string) => [...part].length;

test('lines break between words and never lose one', () => {
  expect(wrapText('Lot 5, Jalan Serai Wangi, Shah Alam', 14, 9, letters)).toEqual([
    'Lot 5, Jalan',
    'Serai Wangi,',
    'Shah Alam',
  ]);
});

test('what does not fit is cut with an ellipsis inside the width', () => {
  const lines = wrapText('one two three four five six', 9, 2, letters);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  expect(lines.every((line) => letters(line) <= 9)).toBe(true);
});

test('Thai breaks without spaces and keeps every letter', () => {
  const text = 'อำเภอเมืองเชียงใหม่ตำบลช้างเผือก';
  const lines = wrapText(text, 14, 9, letters);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(text);
});

test('nothing gives no line', () => {
  expect(wrapText('', 10, 3, letters)).toEqual([]);
});

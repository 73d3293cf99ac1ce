/** Every sign that some format somewhere trips over. */
const SIGNS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '"',
  "'",
  ',',
  ';',
  '<',
  '>',
  '&',
  ']]>',
  '&amp;',
  '_x0041_',
  '_x000D_',
  '_x005F_',
  '_',
  'x',
  '\u0000',
  '\u0007',
  '\u001f',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '😀',
  '👩‍👩‍👧',
  'ไ',
  'ế',
  '订',
  'e\u0301',
  ' ',
  '576400000119274630',
  '=HYPERLINK("http://x","y")',
  '＝1+1',
  '\u200e',
  '|',
  '%',
  '\\',
];

/** The same made-up texts every time, of up to `longest` signs. */
export function hostileTexts(count: number, longest = 12): string[] {
  let state = 0x2545_f491;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(longest) }, () => SIGNS[next(SIGNS.length)]).join(''),
  );
}

const words = new Intl.Segmenter('th', { granularity: 'word' });
const letters = new Intl.Segmenter('th');

/** Breaks text into at most `limit` lines of a width; what does not fit ends in `…`. Thai and Chinese break between words without spaces. */
export function wrapText(text: string, width: number, limit: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of wordsOf(text)) {
    // Words come again on other labels and lines do not, so measuring words alone is what a cache can answer.
    const wide = measure(word.trimEnd());
    if (line === '' || used + wide <= width) {
      line += word;
      used += wide + measure(word.slice(word.trimEnd().length));
      continue;
    }
    if (lines.length === limit - 1) return [...lines, shortened(line, width, measure)];
    lines.push(line.trimEnd());
    line = word;
    used = measure(word);
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

function wordsOf(text: string): string[] {
  if (!/[\u0e00-\u0e7f\u2e80-\u9fff]/.test(text)) return text.match(/\S+\s*/g) ?? [];
  return joinPunctuation([...words.segment(text)].map(({ segment }) => segment));
}

// A comma, a full stop or a space must not begin a line.
function joinPunctuation(segments: string[]): string[] {
  const joined: string[] = [];
  for (const segment of segments) {
    if (joined.length > 0 && /^[\s,.;:)/\-，。、）]+$/.test(segment)) joined.push((joined.pop() ?? '') + segment);
    else joined.push(segment);
  }
  return joined;
}

function shortened(line: string, width: number, measure: (part: string) => number): string {
  const kept = [...letters.segment(line.trimEnd())].map(({ segment }) => segment);
  while (kept.length > 0 && measure(`${kept.join('').trimEnd()}…`) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

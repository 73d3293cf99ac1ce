const ID = /^[A-Za-z0-9-]{8,40}$/;
const LONGEST_ADDRESS = 12_000;

/** What stands in the search field: words, or a pasted list of ids. */
export type SearchWords =
  | { kind: 'none' }
  | { kind: 'words'; text: string }
  | { kind: 'ids'; ids: string[]; dropped: number };

/** Takes a paste apart: two or more ids, however they are separated, are looked up one by one. */
export function readSearch(typed: string): SearchWords {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  const parts = text
    .split(/[\s,;|]+/)
    .map(withoutQuotes)
    .filter((part) => part !== '');
  if (parts.length < 2 || !parts.every(isId)) return { kind: 'words', text: text.replace(/\s+/g, ' ') };
  return fitting([...new Set(parts)]);
}

/** The text that goes to the server and into the address bar. */
export function searchText(words: SearchWords): string {
  if (words.kind === 'none') return '';
  return words.kind === 'ids' ? words.ids.join(' ') : words.text;
}

const withoutQuotes = (part: string): string => part.replace(/^['"#]+|['"]+$/g, '');

/** Ids are long and mostly digits; words of a product name are not. The server draws the same line. */
const isId = (part: string): boolean => ID.test(part) && (part.match(/\d/g)?.length ?? 0) >= 5;

/** An address carries only so much; what does not fit is counted, never silently lost. */
function fitting(ids: string[]): SearchWords {
  let length = 0;
  const fit = ids.filter((id) => {
    length += id.length + 1;
    return length <= LONGEST_ADDRESS;
  });
  return { kind: 'ids', ids: fit, dropped: ids.length - fit.length };
}

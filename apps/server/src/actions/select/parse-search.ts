import type { OrderSearch } from '../../store/store.ts';

/** What was typed or pasted into the search field; null when it is empty. Several ids make a list, anything else is words. */
export function parseSearch(text: string | undefined): OrderSearch | null {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return null;
  const words = trimmed.split(/[\s,;]+/).filter((word) => word !== '');
  if (words.length > 1 && words.every(looksLikeId)) return { kind: 'ids', ids: [...new Set(words)] };
  return { kind: 'text', text: trimmed };
}

/** Order and package ids are long numbers, tracking numbers mix letters with many digits. */
const looksLikeId = (word: string) => /^[A-Za-z0-9-]{8,40}$/.test(word) && (word.match(/\d/g)?.length ?? 0) >= 5;

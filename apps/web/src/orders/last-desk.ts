import { readSearchTexts, type SearchTexts } from '../search-texts.ts';

const PLACE = 'last-desk';

/** Remembers the address of the desk for this tab of the browser; a fresh browser starts with the plain desk. */
export function rememberDesk(query: string): void {
  try {
    sessionStorage.setItem(PLACE, query);
  } catch {
    // Without storage the way back leads to the plain desk.
  }
}

/** The desk that was left for another screen. */
export function lastDesk(): SearchTexts {
  try {
    return readSearchTexts(sessionStorage.getItem(PLACE) ?? '');
  } catch {
    return {};
  }
}

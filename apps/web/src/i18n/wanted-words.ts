/** A room's words in other languages lie in a file of their own, fetched when its screen is: `file` is its name there. */
export type WantedWords = { room: string; file: string };

type Bring = (wanted: WantedWords) => void;

const wanted = new Map<string, WantedWords>();
let bring: Bring | null = null;

/** A screen has come that speaks these words. */
export function wantWords(words: WantedWords): void {
  wanted.set(words.file, words);
  bring?.(words);
}

/** All that the screens of this page have asked for so far. */
export const allWanted = (): WantedWords[] => [...wanted.values()];

/** Who fetches words once the page speaks another language than English; nobody does before. */
export function bringWith(bringer: Bring): void {
  bring = bringer;
}

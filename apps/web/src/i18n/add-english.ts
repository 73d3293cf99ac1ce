import i18next from 'i18next';
import type { English } from './en/index.ts';
import { wantWords } from './wanted-words.ts';

/** Gives i18next the English of a room that is fetched with its screen instead of at the start. Call beside the imports. */
export function addEnglish<Room extends keyof English>(room: Room, words: English[Room]): void {
  if (!i18next.hasResourceBundle('en', room)) i18next.addResourceBundle('en', room, words);
  wantWords({ room, file: fileOf(room) });
}

/** The same for a part of a room's words, for a screen of that room which is fetched later than the rest. */
export function addEnglishTo(room: keyof English, words: object, file: string): void {
  i18next.addResourceBundle('en', room, words, true, false);
  wantWords({ room, file });
}

const fileOf = (room: string): string => room.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

import type { LocaleWords } from './locale-words.ts';

const words: LocaleWords = {};

export default words;

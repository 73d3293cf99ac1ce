import type { English } from './en/index.ts';

/** A translation: the shape of English with any part left out. What is missing shows in English. */
export type LocaleWords = { [Namespace in keyof English]?: Partly<English[Namespace]> };

type Partly<Words> = { [Key in keyof Words]?: Words[Key] extends string ? string : Partly<Words[Key]> };

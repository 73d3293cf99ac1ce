/** Text as it is compared in a search: one form of each letter, lower case, single spaces. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

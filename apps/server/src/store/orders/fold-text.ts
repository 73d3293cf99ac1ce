/** Text as it is compared in a search: one form of each letter, lower case, single spaces, no NUL (databases cannot hold it). */
export const foldText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('\0', '').replace(/\s+/g, ' ').trim();

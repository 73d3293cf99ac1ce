/** A cell of Excel holds no more; a longer one is refused as a broken file. */
export const MOST_CHARACTERS = 32_767;

/** Any text as the content of one cell: exactly what was given, with what XML cannot hold written as OOXML does. */
export const xmlText = (text: string): string =>
  shortened(text.toWellFormed())
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(SPECIAL, (sign) => NAMED[sign] ?? escaped(sign));

/** `_x000D_` in a text of ours would be read as a carriage return: its underscore is written in that way itself. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** What XML refuses, the carriage return, which its readers turn into a line feed, and its own signs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const SPECIAL = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Cut before the limit, never through a character, and seen to be cut. */
function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const kept = text.slice(0, MOST_CHARACTERS - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

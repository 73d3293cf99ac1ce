const FILES = import.meta.glob<object>('./*/*.ts', { eager: true, import: 'default' });

/** Files that hold a part of another room. */
const ROOM_OF: Readonly<Record<string, string>> = { 'order-drawer': 'orders' };

/** All words of a language as the page has them once every screen was open. For tests. */
export function allWordsOf(code: string): Record<string, object> {
  const words: Record<string, object> = {};
  for (const [path, part] of Object.entries(FILES)) {
    const [, language, file = ''] = /^\.\/(\w+)\/([\w-]+)\.ts$/.exec(path) ?? [];
    if (language !== code) continue;
    const room = ROOM_OF[file] ?? file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    words[room] = { ...words[room], ...part };
  }
  return words;
}

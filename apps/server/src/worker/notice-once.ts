/** Passes each pair on once. The words come from TikTok's closed lists, so the memory stays small; a flood is cut off. */
export function noticeOnce(tell: (what: string, word: string) => void): (what: string, word: string) => void {
  const told = new Set<string>();
  return (what, word) => {
    const key = `${what}: ${word}`;
    if (told.has(key) || told.size >= 1_000) return;
    told.add(key);
    tell(what, word);
  };
}

/** A number of `[from, to]` that belongs to a text for ever: the same id always waits equally long. */
export function spread(text: string, salt: string, from: number, to: number): number {
  return from + (hashOf(`${salt}:${text}`) % (to - from + 1));
}

/** FNV-1a with a final mix, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

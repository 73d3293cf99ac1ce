/** A place in a sorted list: the sort value, shop and id of the last order seen. */
export type PagePlace = { value: number; shopId: string; id: string };

export const writeCursor = ({ value, shopId, id }: PagePlace): string =>
  Buffer.from(JSON.stringify([value, shopId, id])).toString('base64url');

/** Gives null for text that no page gave: reading then starts at the beginning. */
export function readCursor(cursor: string): PagePlace | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts)) return null;
    const [value, shopId, id]: unknown[] = parts;
    if (typeof value !== 'number' || typeof shopId !== 'string' || typeof id !== 'string') return null;
    return { value, shopId, id };
  } catch {
    return null;
  }
}

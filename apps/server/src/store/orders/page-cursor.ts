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
    if (!Number.isSafeInteger(value) || !isId(shopId) || !isId(id)) return null;
    return { value: value as number, shopId, id };
  } catch {
    return null;
  }
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\x21-\x7e]{1,100}$/.test(value);

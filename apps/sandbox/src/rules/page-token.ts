import type { TimeKey } from '../state/time-index.ts';

/** Where a page ended: the key of its last row, and which search it belongs to. */
export type PageMark = { field: string; order: string; key: TimeKey };

// These three bytes come out as `+/+/` in base64; with a length that is never a multiple of three the text also
// ends in `=`, so that every client meets all the characters it has to percent-encode.
const HEAD = Buffer.from('fbffbf', 'hex');

/** An opaque token for the next page. */
export function writePageToken(mark: PageMark): string {
  const text = JSON.stringify([mark.field, mark.order, mark.key.time, mark.key.id]);
  const body = Buffer.from(text.length % 3 === 0 ? `${text} ` : text);
  return Buffer.concat([HEAD, mixed(body)]).toString('base64');
}

/** The mark inside a token, or nothing if this is not one of ours. */
export function readPageToken(token: string): PageMark | undefined {
  const bytes = Buffer.from(token, 'base64');
  if (!bytes.subarray(0, HEAD.length).equals(HEAD)) return undefined;
  try {
    const read: unknown = JSON.parse(mixed(bytes.subarray(HEAD.length)).toString());
    return toMark(read);
  } catch {
    return undefined;
  }
}

function toMark(read: unknown): PageMark | undefined {
  if (!Array.isArray(read)) return undefined;
  const [field, order, time, id] = read;
  if (typeof field !== 'string' || typeof order !== 'string') return undefined;
  if (typeof time !== 'number' || typeof id !== 'string') return undefined;
  return { field, order, key: { time, id } };
}

// Not secret, only not readable at a glance: nobody shall build on what is inside.
function mixed(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ ((index * 37 + 90) & 0xff)));
}

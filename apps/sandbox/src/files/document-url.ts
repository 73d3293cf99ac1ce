import { createHmac } from 'node:crypto';
import type { Town } from '../state/town.ts';

const DAY = 86_400;

export type DocumentParts = { packageId: string; type: string; size: string };

/** A link to a document that proves itself: whoever has it may read the file, for 24 hours. */
export function documentUrl(town: Town, origin: string, parts: DocumentParts): string {
  const expires = town.clock.seconds() + DAY;
  const query = new URLSearchParams({
    type: parts.type,
    size: parts.size,
    expires: String(expires),
    signature: signatureOf(town, parts, expires),
  });
  const extension = parts.type === 'SHIPPING_LABEL_PICTURE' ? 'png' : 'pdf';
  return `${origin}/files/labels/${parts.packageId}.${extension}?${query}`;
}

/** Whether a link was made here and is still alive. */
export function checkDocumentUrl(
  town: Town,
  parts: DocumentParts,
  query: Map<string, string>,
): 'good' | 'expired' | 'wrong' {
  const expires = Number(query.get('expires') ?? 0);
  if (query.get('signature') !== signatureOf(town, parts, expires)) return 'wrong';
  return expires > town.clock.seconds() ? 'good' : 'expired';
}

function signatureOf(town: Town, { packageId, type, size }: DocumentParts, expires: number): string {
  const mac = createHmac('sha256', `document ${town.settings.appSecret}`);
  return mac.update([packageId, type, size, expires].join('\n')).digest('hex');
}

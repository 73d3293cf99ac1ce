import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

/** Why a file cannot be printed. */
export type OpenReason = 'empty' | 'html' | 'not-a-pdf' | 'truncated' | 'encrypted-locked' | 'no-pages' | 'unreadable';

export type OpenedLabel =
  | { readonly ok: true; readonly document: PDFDocument }
  | { readonly ok: false; readonly reason: OpenReason };

/** Readers accept a header anywhere in the first kilobyte. */
const HEADER_WITHIN = 1024;

/** What the PDF library says when the empty password does not open a file, or when it does not know the lock. */
const LOCKED_MESSAGES = [
  'NEEDS PASSWORD',
  'Password incorrect',
  'unknown encryption method',
  'unsupported encryption algorithm',
];

/** Opens a label file, owner-protected ones included, or says in one word what is wrong with it; never throws. */
export async function openLabel(bytes: Uint8Array): Promise<OpenedLabel> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.subarray(0, HEADER_WITHIN).indexOf('%PDF-');
  if (start < 0) return { ok: false, reason: isHtml(file) ? 'html' : 'not-a-pdf' };
  if (!hasEnd(file)) return { ok: false, reason: 'truncated' };
  // As a Buffer, not a plain array: its slices are views, so the parser copies no picture and no font.
  return openWhole(file.subarray(start));
}

function isHtml(file: Buffer): boolean {
  const head = file.subarray(0, HEADER_WITHIN).toString('latin1');
  return /<(!doctype\s+html|html|head|body|script|meta|title)[\s>]/i.test(head);
}

/** The last cross-reference pointer stands behind the last object; an early one (linearised, updated files) proves nothing. */
function hasEnd(file: Buffer): boolean {
  return file.lastIndexOf('startxref') > file.lastIndexOf('endobj');
}

async function openWhole(bytes: Buffer): Promise<OpenedLabel> {
  try {
    const document = await PDFDocument.load(bytes, {
      password: '',
      parseSpeed: ParseSpeeds.Fastest,
      updateMetadata: false,
    });
    return document.getPages().length > 0 ? { ok: true, document } : { ok: false, reason: 'no-pages' };
  } catch (error) {
    return { ok: false, reason: isLocked(error) ? 'encrypted-locked' : 'unreadable' };
  }
}

function isLocked(error: unknown): boolean {
  if (error instanceof EncryptedPDFError) return true;
  return error instanceof Error && LOCKED_MESSAGES.includes(error.message);
}

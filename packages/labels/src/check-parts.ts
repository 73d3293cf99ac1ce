import { PDFDict, PDFName, PDFNumber, type PDFStream } from '@cantoo/pdf-lib';
import { checkPacking } from './read-contents.ts';

/** Without one of these a label prints with a hole where its barcode or its text should be. */
const NEEDED = ['XObject', 'Font'].map((name) => PDFName.of(name));

/** Writers that miscount do so by a line end. */
const LINE_END = 2;

/** Throws when a picture or font that a resource dictionary names is not in the file; other dangling references mean nothing by the standard. */
export function checkParts(resources: PDFDict): void {
  for (const kind of NEEDED) {
    const named = resources.lookup(kind);
    if (!(named instanceof PDFDict)) continue;
    const isMissing = named.values().some((part) => named.context.lookup(part) === undefined);
    if (isMissing) throw new Error('a picture or font of the label is missing');
  }
}

/** Throws when part of a stream got lost on the way: it is not as long as it says, and cannot be unpacked either. */
export function checkWhole(stream: PDFStream, wasEncrypted: boolean): void {
  if (!isSuspect(stream, wasEncrypted)) return;
  if (!wasEncrypted && !stream.dict.has(PDFName.of('Filter'))) throw new Error('a part of the label is cut');
  checkPacking(stream);
}

/** Unpacking every picture would take longer than the whole merge; only where the length tells nothing, it must be done. */
function isSuspect(stream: PDFStream, wasEncrypted: boolean): boolean {
  if (wasEncrypted) return stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  const declared = stream.dict.lookup(PDFName.of('Length'));
  return declared instanceof PDFNumber && Math.abs(declared.asNumber() - stream.getContentsSize()) > LINE_END;
}

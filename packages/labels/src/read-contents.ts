import { deflateSync, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFName,
  type PDFObject,
  type PDFPageLeaf,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';

/** The drawing of a page: its bytes and, when they are packed, the filters and parameters that unpack them. */
export type PageContents = {
  readonly bytes: Uint8Array;
  readonly filters?: PDFObject;
  readonly parameters?: PDFObject;
};

/** Gives the drawing of a page as one stream, packed as it came where possible; throws when it is missing or broken. */
export function readContents(page: PDFPageLeaf): PageContents {
  const entry = page.get(PDFName.of('Contents'));
  if (entry === undefined) return { bytes: new Uint8Array(0) };
  const streams = contentStreams(page, entry);
  const [only] = streams;
  if (streams.length === 1 && only) return asItCame(only);
  const unpacked = streams.flatMap((stream) => [unpackStream(stream), NEWLINE]);
  return { bytes: deflateSync(Buffer.concat(unpacked)), filters: PDFName.of('FlateDecode') };
}

const NEWLINE = Buffer.from('\n');

function contentStreams(page: PDFPageLeaf, entry: PDFObject): PDFStream[] {
  const target = page.context.lookup(entry);
  const parts = target instanceof PDFArray ? target.asArray().map((part) => page.context.lookup(part)) : [target];
  return parts.map((part) => {
    if (part instanceof PDFStream) return part;
    throw new Error('a drawing of the page is missing');
  });
}

function asItCame(stream: PDFStream): PageContents {
  // Unpacked only to find out now, not on paper, that the drawing is broken.
  checkPacking(stream);
  const filters = stream.dict.get(PDFName.of('Filter'));
  const parameters = stream.dict.get(PDFName.of('DecodeParms'));
  return { bytes: stream.getContents(), ...(filters && { filters }), ...(parameters && { parameters }) };
}

/** Gives the plain bytes of a stream; throws when they are broken or packed in a way only a viewer can undo. */
export function unpackStream(stream: PDFStream): Uint8Array {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter === undefined) return stream.getContents();
  // Not the PDF library's own: that one is made to get something out of a broken stream, and never complains.
  if (isFlate(filter) && !hasPredictor(stream)) return inflateSync(stream.getContents());
  if (stream instanceof PDFRawStream) return decodePDFRawStream(stream).decode();
  throw new Error('a drawing of the page is packed in an unknown way');
}

/** Throws when a stream cannot be unpacked; pictures in formats of their own (JPEG …) count as broken, as nothing here can tell. */
export function checkPacking(stream: PDFStream): void {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter !== undefined && isFlate(filter)) inflateSync(stream.getContents());
  else unpackStream(stream);
}

function isFlate(filter: PDFObject): boolean {
  const name = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  return name === PDFName.of('FlateDecode');
}

function hasPredictor(stream: PDFStream): boolean {
  return stream.dict.has(PDFName.of('DecodeParms'));
}

import { crc32, deflateSync } from 'node:zlib';
import { PageSizes, PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';

/** How a made-up label for tests and benchmarks is to look; sizes in points. */
export type SampleShape = {
  readonly width?: number;
  readonly height?: number;
  readonly pages?: number;
  readonly withPictures?: boolean;
};

/** Makes an opened label with a frame, an arrow-like top mark, bars and its name, the same bytes for the same name. */
export async function drawSample(name: string, shape: SampleShape = {}): Promise<PDFDocument> {
  const { width = PageSizes.A6[0], height = PageSizes.A6[1], pages = 1, withPictures = false } = shape;
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const pictures = withPictures ? await embedPictures(document, name) : [];
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage([width, height]);
    page.drawRectangle({
      x: 6,
      y: 6,
      width: width - 12,
      height: height - 12,
      borderWidth: 1,
      borderColor: rgb(0, 0, 0),
    });
    page.drawText(`${name} / ${number}`, { x: 16, y: height - 34, size: 16, font: bold });
    for (const [bar, value] of bars(name).entries()) {
      page.drawRectangle({ x: 16 + bar * 3, y: height - 90, width: value, height: 44, color: rgb(0, 0, 0) });
    }
    for (let line = 0; line < 12; line += 1) {
      page.drawText(`Line ${line + 1} of ${name}, Jalan Contoh 12, 50000`, {
        x: 16,
        y: height - 110 - line * 11,
        size: 8,
        font,
      });
    }
    for (const [index, picture] of pictures.entries()) {
      page.drawImage(picture, { x: 16 + index * 92, y: 16, width: 84, height: 84 });
    }
  }
  return document;
}

/** Makes the bytes of a sample label. */
export async function sampleLabel(name: string, shape: SampleShape = {}): Promise<Uint8Array> {
  const document = await drawSample(name, shape);
  return document.save({ useObjectStreams: false });
}

/** A logo that is the same in every label, and a dotted code that is not. */
async function embedPictures(document: PDFDocument, name: string) {
  const logo = await document.embedPng(noisePng('one logo for all', 96));
  const code = await document.embedPng(noisePng(name, 120));
  return [logo, code];
}

function bars(name: string): number[] {
  const next = numbersFrom(name);
  return Array.from({ length: 70 }, () => 0.8 + (next() % 3) * 0.7);
}

/** Grey noise does not compress, which makes the picture as heavy as a real one. */
function noisePng(seed: string, side: number): Uint8Array {
  const next = numbersFrom(seed);
  const rows = Array.from({ length: side }, () => [
    0,
    ...Array.from({ length: side }, () => ((next() & 1) * 255) ^ (next() & 15)),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Uint8Array.from(rows.flat()));
  return Buffer.concat([signature, pngChunk('IHDR', head), pngChunk('IDAT', data), pngChunk('IEND', Buffer.alloc(0))]);
}

function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function numbersFrom(seed: string): () => number {
  let state = crc32(seed) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 3;
  };
}

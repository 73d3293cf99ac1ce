import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { type Canvas, type CanvasFonts, createCanvas } from './canvas.ts';

/** One page: its size in points, how much larger than the drawing it is, and what to draw. */
export type PageDrawing = { width: number; height: number; scale: number; draw: (canvas: Canvas) => void };

/** Writes the pages as a PDF; the same drawings give the same bytes. */
export async function writePdf(pages: PageDrawing[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const fonts = {
    regular: document.embedStandardFont(StandardFonts.Helvetica),
    bold: document.embedStandardFont(StandardFonts.HelveticaBold),
  };
  for (const page of pages) addPage(document, fonts, page);
  return document.save({ useObjectStreams: false });
}

function addPage(document: PDFDocument, fonts: CanvasFonts, { width, height, scale, draw }: PageDrawing): void {
  const page = document.addPage([width, height]);
  page.node.setFontDictionary(PDFName.of('F1'), fonts.regular.ref);
  page.node.setFontDictionary(PDFName.of('F2'), fonts.bold.ref);
  const canvas = createCanvas(height / scale, fonts);
  draw(canvas);
  addContent(document, page, `q ${scale} 0 0 ${scale} 0 0 cm\n${canvas.operators()}\nQ`);
}

function addContent(document: PDFDocument, page: PDFPage, operators: string): void {
  const packed = deflateSync(Buffer.from(operators, 'latin1'), { level: 6 });
  page.node.addContentStream(document.context.register(document.context.stream(packed, { Filter: 'FlateDecode' })));
}

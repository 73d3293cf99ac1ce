import type { PDFFont } from '@cantoo/pdf-lib';
import { drawShaped, shapeText } from './shaped-text.ts';
import { wrapText } from './wrap-text.ts';

export type TextStyle = {
  size: number;
  isBold?: boolean;
  align?: 'left' | 'right' | 'center';
  grey?: number /** Shrinks the text to this width, down to half its size. */;
  fit?: number;
};

/** Collects drawing operators of one page; y grows downwards from the top edge, units are points. */
export type Canvas = {
  text(x: number, y: number, text: string, style: TextStyle): void;
  /** Wraps text into lines and says at which y the next line would stand. */
  paragraph(
    x: number,
    y: number,
    width: number,
    text: string,
    style: TextStyle & { lines: number; leading: number },
  ): number;
  line(x1: number, y1: number, x2: number, y2: number, width: number): void;
  frame(x: number, y: number, width: number, height: number, lineWidth: number): void;
  /** Filled rectangles as one path, e.g. the bars of a barcode. */
  fill(rectangles: readonly (readonly [x: number, y: number, width: number, height: number])[]): void;
  measure(text: string, size: number, isBold?: boolean): number;
  operators(): string;
};

/** The two fonts under the names `/F1` and `/F2` of the page's resources. */
export type CanvasFonts = { regular: PDFFont; bold: PDFFont };

/** Starts an empty page of this height. */
export function createCanvas(height: number, fonts: CanvasFonts): Canvas {
  const parts: string[] = [];
  const measure = (text: string, size: number, isBold = false) => widthOf(fonts, text, size, isBold);

  const text = (x: number, y: number, content: string, style: TextStyle) => {
    const { isBold = false, align = 'left', grey = 0 } = style;
    const wide = measure(content, style.size, isBold);
    const size =
      style.fit !== undefined && wide > style.fit ? style.size * Math.max(style.fit / wide, 0.5) : style.size;
    const width = (wide * size) / style.size;
    const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    parts.push(`${grey} g ${grey} G`, textOperators(fonts, content, left, height - y, size, isBold));
  };

  return {
    text,
    measure,
    paragraph(x, y, width, content, style) {
      const lines = wrapText(content, width, style.lines, (part) => measure(part, style.size, style.isBold));
      for (const [place, line] of lines.entries()) text(x, y + place * style.leading, line, { ...style, fit: width });
      return y + lines.length * style.leading;
    },
    line: (x1, y1, x2, y2, width) =>
      parts.push(`0 G ${width} w ${show(x1)} ${show(height - y1)} m ${show(x2)} ${show(height - y2)} l S`),
    frame: (x, y, width, tall, lineWidth) =>
      parts.push(`0 G ${lineWidth} w ${show(x)} ${show(height - y - tall)} ${show(width)} ${show(tall)} re S`),
    fill: (rectangles) =>
      parts.push(
        '0 g',
        ...rectangles.map(
          ([x, y, width, tall]) => `${show(x)} ${show(height - y - tall)} ${show(width)} ${show(tall)} re`,
        ),
        'f',
      ),
    operators: () => parts.join('\n'),
  };
}

// What Helvetica can say without a font file: letters of western Europe and common punctuation.
const LATIN_ONLY = /^[\x20-\x7e\xa1-\xac\xae-\xff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]*$/;

function widthOf(fonts: CanvasFonts, text: string, size: number, isBold: boolean): number {
  if (!LATIN_ONLY.test(text)) return shapeText(text).width * size;
  return (isBold ? fonts.bold : fonts.regular).widthOfTextAtSize(text, size);
}

function textOperators(fonts: CanvasFonts, text: string, x: number, y: number, size: number, isBold: boolean): string {
  if (!LATIN_ONLY.test(text)) return outlined(text, x, y, size, isBold);
  const font = isBold ? fonts.bold : fonts.regular;
  return `BT /${isBold ? 'F2' : 'F1'} ${show(size)} Tf ${show(x)} ${show(y)} Td ${font.encodeText(text)} Tj ET`;
}

// Outlines cannot be searched or copied, so the same words stand invisibly behind them.
function outlined(text: string, x: number, y: number, size: number, isBold: boolean): string {
  const words = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex');
  const hidden = `q BT 3 Tr /F1 ${show(size)} Tf ${show(x)} ${show(y)} Td (${'.'.repeat([...text].length)}) Tj ET Q`;
  return `/Span <</ActualText <${words}>>> BDC\n${hidden}\nEMC\n${drawShaped(shapeText(text), x, y, size, isBold)}`;
}

function show(number: number): string {
  return String(Math.round(number * 100) / 100);
}

import { PDFDocument, type PDFFont, StandardFonts } from '@cantoo/pdf-lib';
import { createObjectCopier } from './import-label.ts';
import type { SheetFile } from './sheet-file.ts';

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];

/** A TrueType or OpenType font of the caller's, for scripts Helvetica lacks; `fontkit` is the engine that reads it. */
export type LabelFont = { readonly bytes: Uint8Array; readonly fontkit: Fontkit };

export type Weight = 'plain' | 'bold';

/** The letters our own words on a sheet are written with. */
export type Lettering = {
  /** The /Font entries a sheet page needs to show them. */
  readonly resources: string;
  /** The text in PDF syntax; characters the font does not have become plain letters or '?'. */
  encode(text: string, weight: Weight): string;
  /** Width in points. */
  width(text: string, size: number, weight: Weight): number;
  /** Writes the fonts into the file, once everything has been encoded. */
  finish(): Promise<void>;
};

/** Prepares Helvetica, or the font handed in, for writing on the sheets of one file. */
export async function createLettering(file: SheetFile, font?: LabelFont): Promise<Lettering> {
  const scratch = await PDFDocument.create();
  const fonts = await embedFonts(scratch, font);
  const known = new Set(fonts.plain.getCharacterSet());
  const numbers = { plain: file.reserve(), bold: file.reserve() };

  const finish = async (): Promise<void> => {
    await scratch.flush();
    const copy = createObjectCopier(scratch, file);
    for (const weight of ['plain', 'bold'] as const) {
      const dict = scratch.context.lookup(fonts[weight].ref);
      if (dict) file.write(numbers[weight], { text: copy(dict) });
    }
  };

  return {
    resources: `/Plain ${numbers.plain} 0 R /Bold ${numbers.bold} 0 R`,
    encode: (text, weight) => fonts[weight].encodeText(writable(text, known)).toString(),
    width: (text, size, weight) => fonts[weight].widthOfTextAtSize(writable(text, known), size),
    finish,
  };
}

async function embedFonts(scratch: PDFDocument, font?: LabelFont): Promise<Record<Weight, PDFFont>> {
  if (font) {
    scratch.registerFontkit(font.fontkit);
    const only = await scratch.embedFont(font.bytes, { subset: true });
    return { plain: only, bold: only };
  }
  const plain = await scratch.embedFont(StandardFonts.Helvetica);
  const bold = await scratch.embedFont(StandardFonts.HelveticaBold);
  return { plain, bold };
}

/** One line of characters the font has: é stays é, ế becomes e where only Latin is known, 包 becomes ?. */
function writable(text: string, known: ReadonlySet<number>): string {
  return Array.from(text.normalize('NFC').replace(/\s+/g, ' '), (character) => nearest(character, known)).join('');
}

function nearest(character: string, known: ReadonlySet<number>): string {
  if (known.has(character.codePointAt(0) ?? 0)) return character;
  const bare = character === 'đ' ? 'd' : character === 'Đ' ? 'D' : character.normalize('NFD').charAt(0);
  return known.has(bare.codePointAt(0) ?? 0) ? bare : '?';
}

import { PDFDocument, type PDFFont, StandardFonts } from '@cantoo/pdf-lib';
import { createObjectCopier } from './import-label.ts';
import { pdfNumber } from './pdf-number.ts';
import type { SheetFile } from './sheet-file.ts';

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];

/** A TrueType or OpenType font of the caller's, for scripts Helvetica lacks; `fontkit` is the engine that reads it. */
export type LabelFont = { readonly bytes: Uint8Array; readonly fontkit: Fontkit };

export type Weight = 'plain' | 'bold';

/** The letters our own words on a sheet are written with. */
export type Lettering = {
  /** The /Font entries a sheet page needs to show them. */
  readonly resources: string;
  /** The commands that show a text, font changes included; letters no font has become plain ones or '?'. */
  show(text: string, size: number, weight: Weight): string;
  /** Width in points. */
  width(text: string, size: number, weight: Weight): number;
  /** Writes the fonts into the file, once everything has been shown. */
  finish(): Promise<void>;
};

type Face = {
  readonly name: string;
  readonly number: number;
  readonly font: PDFFont;
  readonly known: ReadonlySet<number>;
};
type TextRun = { readonly face: Face; readonly text: string };

/** Prepares Helvetica, and the font handed in for what Helvetica lacks, for writing on the sheets of one file. */
export async function createLettering(file: SheetFile, extra?: LabelFont): Promise<Lettering> {
  const scratch = await PDFDocument.create();
  const faceOf = (name: string, font: PDFFont): Face => ({
    name,
    font,
    number: file.reserve(),
    known: new Set(font.getCharacterSet()),
  });
  const main = {
    plain: faceOf('Plain', await scratch.embedFont(StandardFonts.Helvetica)),
    bold: faceOf('Bold', await scratch.embedFont(StandardFonts.HelveticaBold)),
  };
  const extras = extra ? [faceOf('Extra', await embedExtra(scratch, extra))] : [];
  const faces = [main.plain, main.bold, ...extras];

  const finish = async (): Promise<void> => {
    await scratch.flush();
    const copy = createObjectCopier(scratch, file);
    for (const { font, number } of faces) {
      const dict = scratch.context.lookup(font.ref);
      if (dict) file.write(number, { text: copy(dict) });
    }
  };

  return {
    resources: faces.map(({ name, number }) => `/${name} ${number} 0 R`).join(' '),
    show: (text, size, weight) =>
      runsOf(text, [main[weight], ...extras])
        .map((run) => `/${run.face.name} ${pdfNumber(size)} Tf ${run.face.font.encodeText(run.text)} Tj`)
        .join(' '),
    width: (text, size, weight) =>
      runsOf(text, [main[weight], ...extras]).reduce(
        (sum, run) => sum + run.face.font.widthOfTextAtSize(run.text, size),
        0,
      ),
    finish,
  };
}

async function embedExtra(scratch: PDFDocument, extra: LabelFont): Promise<PDFFont> {
  scratch.registerFontkit(extra.fontkit);
  return scratch.embedFont(extra.bytes, { subset: true });
}

/** Cuts one line of text where the font has to change; neighbours in the same font stay together, so that marks find their letters. */
function runsOf(text: string, faces: readonly [Face, ...Face[]]): TextRun[] {
  const runs: TextRun[] = [];
  for (const character of text.normalize('NFC').replace(/\s+/g, ' ')) {
    const face = faces.find(({ known }) => known.has(character.codePointAt(0) ?? 0));
    const next = face ? { face, text: character } : { face: faces[0], text: nearest(character, faces[0].known) };
    const last = runs.at(-1);
    if (last?.face === next.face) runs.splice(-1, 1, { face: last.face, text: last.text + next.text });
    else runs.push(next);
  }
  return runs;
}

/** é stays é, ế becomes e where only Latin is known, 包 becomes ?. */
function nearest(character: string, known: ReadonlySet<number>): string {
  const bare = character === 'đ' ? 'd' : character === 'Đ' ? 'D' : character.normalize('NFD').charAt(0);
  return known.has(bare.codePointAt(0) ?? 0) ? bare : '?';
}

import { type FontFile, findFontFor } from './font-files.ts';
import { toPdfPath } from './glyph-path.ts';

/** Text as outlines, placed by its font's own rules: marks of Thai sit where they belong. */
export type ShapedText = { runs: ShapedRun[] /** In parts of the letter size. */; width: number };

type ShapedRun = { file: FontFile | undefined; x: number; glyphs: { path: string; x: number; y: number }[] };

const SHAPED_LIMIT = 4_000;
const shaped = new Map<string, ShapedText>();

/** Shapes a line; characters that no font knows become an empty box. */
export function shapeText(text: string): ShapedText {
  const known = shaped.get(text);
  if (known !== undefined) return known;
  const fresh = shapeRuns(text);
  if (shaped.size >= SHAPED_LIMIT) shaped.clear();
  shaped.set(text, fresh);
  return fresh;
}

/** PDF operators that draw shaped text with its baseline at (x, y). */
export function drawShaped({ runs }: ShapedText, x: number, y: number, size: number, isBold: boolean): string {
  return runs.map((run) => drawRun(run, x, y, size, isBold)).join('\n');
}

function shapeRuns(text: string): ShapedText {
  let x = 0;
  const runs = runsOf(text).map(({ file, part }) => {
    const run = shapeRun(file, part, x);
    x += run.width;
    return run;
  });
  return { runs, width: x };
}

function runsOf(text: string): { file: FontFile | undefined; part: string }[] {
  const runs: { file: FontFile | undefined; part: string }[] = [];
  for (const character of text) {
    const file = findFontFor(character.codePointAt(0) ?? 0);
    const last = runs.at(-1);
    if (last !== undefined && last.file === file) last.part += character;
    else runs.push({ file, part: character });
  }
  return runs;
}

const BOX = '60 0 m\n540 0 l\n540 700 l\n60 700 l\nh\n110 50 m\n110 650 l\n490 650 l\n490 50 l\nh';

function shapeRun(file: FontFile | undefined, part: string, x: number): ShapedRun & { width: number } {
  if (file === undefined) {
    const boxes = [...part].map((_, place) => ({ path: BOX, x: place * 600, y: 0 }));
    return { file, x, glyphs: boxes, width: boxes.length * 0.6 };
  }
  const { glyphs, positions } = file.font.layout(withSaraAmApart(part), { kern: false });
  let pen = 0;
  const placed = glyphs.map((glyph, place) => {
    const position = positions[place];
    const at = { path: pathOf(file, glyph.id), x: pen + (position?.xOffset ?? 0), y: position?.yOffset ?? 0 };
    pen += position?.xAdvance ?? 0;
    return at;
  });
  return { file, x, glyphs: placed, width: pen / file.font.unitsPerEm };
}

// The font stacks marks in the order they come: the ring of SARA AM belongs below the tone mark, so it goes first.
function withSaraAmApart(text: string): string {
  return text.replace(/([\u0e47-\u0e4c]*)\u0e33/g, '\u0e4d$1\u0e32');
}

const paths = new WeakMap<FontFile, Map<number, string>>();

function pathOf(file: FontFile, glyphId: number): string {
  const ofFont = paths.get(file) ?? new Map<number, string>();
  paths.set(file, ofFont);
  const known = ofFont.get(glyphId);
  if (known !== undefined) return known;
  const fresh = toPdfPath(file.font.getGlyph(glyphId));
  ofFont.set(glyphId, fresh);
  return fresh;
}

function drawRun(run: ShapedRun, x: number, y: number, size: number, isBold: boolean): string {
  const units = run.file?.font.unitsPerEm ?? 1000;
  const stroke = (isBold ? run.file?.boldStroke : run.file?.regularStroke) ?? 0;
  const scale = (size / units).toFixed(6);
  const paint = stroke === 0 ? 'f' : 'B';
  const glyphs = run.glyphs
    .filter(({ path }) => path !== '')
    .map((glyph) => `q 1 0 0 1 ${Math.round(glyph.x)} ${Math.round(glyph.y)} cm\n${glyph.path}\n${paint} Q`);
  const start = `q ${scale} 0 0 ${scale} ${(x + run.x * size).toFixed(2)} ${y.toFixed(2)} cm 1 j ${Math.round(stroke * units)} w`;
  return `${start}\n${glyphs.join('\n')}\nQ`;
}

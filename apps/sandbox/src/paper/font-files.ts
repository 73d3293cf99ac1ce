import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fontkit, { type Font } from '@pdf-lib/fontkit';

/** A font file and how heavy its outlines must be stroked, in parts of the letter size, to read as regular and as bold. */
export type FontFile = { font: Font; regularStroke: number; boldStroke: number };

const packages = createRequire(import.meta.url);
const opened = new Map<string, FontFile>();

/** The font that can draw a character, or nothing when no font here knows it. */
export function findFontFor(codePoint: number): FontFile | undefined {
  const candidates = isThai(codePoint) ? [thai] : [...LATIN, () => chineseFor(codePoint)];
  for (const open of candidates) {
    const file = open();
    if (file?.font.hasGlyphForCodePoint(codePoint)) return file;
  }
  return undefined;
}

function isThai(codePoint: number): boolean {
  return codePoint >= 0x0e00 && codePoint <= 0x0e7f;
}

const INTER = '@fontsource-variable/inter';
const THAI = '@fontsource-variable/noto-sans-thai';
const CHINESE = '@fontsource-variable/noto-sans-sc';

const LATIN = ['latin', 'vietnamese', 'latin-ext'].map(
  (part) => () => openFont(INTER, `inter-${part}-wght-normal.woff2`, { regularStroke: 0, boldStroke: 0.045 }),
);

function thai(): FontFile {
  return openFont(THAI, 'noto-sans-thai-thai-wght-normal.woff2', { regularStroke: 0, boldStroke: 0.045 });
}

// The package cuts the Chinese font into a hundred files; only the thinnest weight is its resting state.
function chineseFor(codePoint: number): FontFile | undefined {
  const part = chineseParts().find(({ ranges }) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to));
  if (part === undefined) return undefined;
  return openFont(CHINESE, `noto-sans-sc-${part.name}-wght-normal.woff2`, { regularStroke: 0.036, boldStroke: 0.06 });
}

type ChinesePart = { name: string; ranges: [number, number][] };
let parts: ChinesePart[] | undefined;

function chineseParts(): ChinesePart[] {
  parts ??= Object.entries(readRanges()).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: toRanges(ranges),
  }));
  return parts;
}

function readRanges(): Record<string, string> {
  return JSON.parse(readFileSync(join(folderOf(CHINESE), 'unicode.json'), 'utf8'));
}

function toRanges(list: string): [number, number][] {
  return list.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

function openFont(packageName: string, file: string, strokes: Omit<FontFile, 'font'>): FontFile {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const fresh = { font: fontkit.create(readFileSync(join(folderOf(packageName), 'files', file))), ...strokes };
  opened.set(file, fresh);
  return fresh;
}

function folderOf(packageName: string): string {
  return dirname(packages.resolve(`${packageName}/LICENSE`));
}

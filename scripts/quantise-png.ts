import { writeFileSync } from 'node:fs';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Writes a screenshot with at most 256 colours, a third of its size. Returns the bytes written. Takes 8-bit RGB or RGBA PNGs only. */
export function quantisePng(path: string, png: Uint8Array): number {
  const picture = readPixels(png);
  const palette = choosePalette(picture.pixels);
  const small = writeIndexed(picture, palette);
  writeFileSync(path, small);
  return small.length;
}

/** `pixels` holds one number a pixel: red, green, blue in eight bits each. */
type Picture = { width: number; height: number; pixels: Uint32Array };

function readPixels(png: Uint8Array): Picture {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height, depth, kind] = [view.getUint32(16), view.getUint32(20), png[24], png[25]];
  const channels = { 2: 3, 6: 4 }[kind ?? 0];
  if (depth !== 8 || channels === undefined)
    throw new Error(`A PNG of kind ${kind} with ${depth} bits is not read here.`);
  const packed: Uint8Array[] = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === 0x49444154) packed.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(packed)), width, height, channels) };
}

function unfilter(raw: Uint8Array, width: number, height: number, channels: number): Uint32Array {
  const row = width * channels;
  const out = new Uint8Array(row * height);
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x >= channels ? (out[at - channels] ?? 0) : 0;
      const up = y > 0 ? (out[at - row] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (out[at - row - channels] ?? 0) : 0;
      out[at] = (raw[y * (row + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
    for (let x = 0; x < width; x += 1) {
      const at = y * row + x * channels;
      pixels[y * width + x] = ((out[at] ?? 0) << 16) | ((out[at + 1] ?? 0) << 8) | (out[at + 2] ?? 0);
    }
  }
  return pixels;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

type Counted = { colour: number; count: number };
const SHIFTS = [16, 8, 0] as const;
const part = (colour: number, shift: number): number => (colour >> shift) & 255;

/** Median cut: the box that errs most is split at its middle until there are 256. Frequent colours stay exact. */
function choosePalette(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const all = [...counts].map(([colour, count]) => ({ colour, count })).sort((a, b) => b.count - a.count);
  const exact = all.slice(0, 96);
  const boxes: Counted[][] = all.length > 96 ? [all.slice(96)] : [];
  while (boxes.length > 0 && boxes.length < 256 - exact.length) {
    const widest = boxes.reduce<Counted[]>((best, box) => (weightOf(box) > weightOf(best) ? box : best), []);
    if (widest.length < 2) break;
    boxes.splice(boxes.indexOf(widest), 1, ...halves(widest));
  }
  return [...exact.map(({ colour }) => colour), ...boxes.map(meanOf)];
}

const widthOf = (box: readonly Counted[], shift: number): number => {
  let [low, high] = [255, 0];
  for (const { colour } of box) {
    low = Math.min(low, part(colour, shift));
    high = Math.max(high, part(colour, shift));
  }
  return high - low;
};

const weights = new WeakMap<readonly Counted[], number>();
function weightOf(box: readonly Counted[]): number {
  const known = weights.get(box);
  if (known !== undefined) return known;
  const count = box.reduce((sum, each) => sum + each.count, 0);
  const weight = box.length < 2 ? 0 : Math.max(...SHIFTS.map((shift) => widthOf(box, shift))) ** 2 * Math.sqrt(count);
  weights.set(box, weight);
  return weight;
}

function halves(box: readonly Counted[]): [Counted[], Counted[]] {
  const shift = SHIFTS.reduce<number>(
    (best, next) => (widthOf(box, next) > widthOf(box, best) ? next : best),
    SHIFTS[0],
  );
  const sorted = [...box].sort((a, b) => part(a.colour, shift) - part(b.colour, shift));
  const middle = sorted.length >> 1;
  return [sorted.slice(0, middle), sorted.slice(middle)];
}

function meanOf(box: readonly Counted[]): number {
  const count = box.reduce((sum, each) => sum + each.count, 0);
  return SHIFTS.reduce<number>((colour, shift) => {
    const sum = box.reduce((total, each) => total + part(each.colour, shift) * each.count, 0);
    return colour | (Math.round(sum / count) << shift);
  }, 0);
}

function writeIndexed({ width, height, pixels }: Picture, palette: readonly number[]): Uint8Array {
  const known = new Map<number, number>();
  const lines = Buffer.alloc((width + 1) * height);
  for (const [at, colour] of pixels.entries()) {
    const index = known.get(colour) ?? nearest(palette, colour);
    known.set(colour, index);
    lines[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => SHIFTS.map((shift) => part(colour, shift))));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const body = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, candidate] of palette.entries()) {
    const distance = SHIFTS.reduce<number>(
      (sum, shift) => sum + (part(candidate, shift) - part(colour, shift)) ** 2,
      0,
    );
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

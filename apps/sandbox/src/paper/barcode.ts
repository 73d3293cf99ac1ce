import bwipjs from 'bwip-js';

/** The bars of a Code 128 as `[x, width]` in modules, and how many modules it is wide (without quiet zones). */
export type Bars = { bars: [x: number, width: number][]; modules: number };

/** Dark squares of a QR code as `[column, row]`; `side` is the number of modules per side. */
export type Squares = { squares: [column: number, row: number][]; side: number };

/** Encodes printable ASCII as Code 128. */
export function code128(text: string): Bars {
  const [symbol] = bwipjs.raw('code128', text, {});
  if (symbol === undefined || !('sbs' in symbol)) throw new RangeError('no Code 128 for this text');
  const bars: [number, number][] = [];
  let x = 0;
  symbol.sbs.forEach((width, place) => {
    if (place % 2 === 0) bars.push([x, width]);
    x += width;
  });
  return { bars, modules: x };
}

/** Encodes text as a QR code with medium error correction. */
export function qrCode(text: string): Squares {
  const [symbol] = bwipjs.raw('qrcode', text, {});
  if (symbol === undefined || !('pixs' in symbol)) throw new RangeError('no QR code for this text');
  const squares = symbol.pixs.flatMap((isDark, place): [number, number][] =>
    isDark ? [[place % symbol.pixx, Math.floor(place / symbol.pixx)]] : [],
  );
  return { squares, side: symbol.pixx };
}

import type { Rectangle } from './layouts.ts';

export type QuarterTurns = 0 | 90 | 180 | 270;

/** A page as its file shows it: the visible box in its own coordinates and the clockwise turn for display. */
export type PageShape = { readonly box: Rectangle; readonly rotation: QuarterTurns };

/** A PDF transformation: [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Where a label ends up: the matrix that takes it there, the area it covers, and its scale (1 = original size). */
export type Fit = { readonly matrix: Matrix; readonly area: Rectangle; readonly scale: number };

/** A sideways label is turned only if that makes it clearly larger. */
const WORTH_TURNING = 1.05;

/** Fits a whole label into a cell, centred, aspect kept, turned by 90° when it lies across; `reserve` points stay free under it. */
export function fitLabel(page: PageShape, cell: Rectangle, mayGrow: boolean, reserve = 0): Fit {
  const room = { width: cell.width, height: cell.height - reserve };
  const upright = shownSize(page.box, page.rotation);
  const across = { width: upright.height, height: upright.width };
  // Asked of the whole cell, so that a longer footer never turns one label of a sheet and not its neighbour.
  const isTurned = scaleInto(across, cell, mayGrow) > scaleInto(upright, cell, mayGrow) * WORTH_TURNING;
  const size = isTurned ? across : upright;
  const scale = scaleInto(size, room, mayGrow);
  const width = size.width * scale;
  const height = size.height * scale;
  const x = cell.x + (cell.width - width) / 2;
  const y = cell.y + reserve + (room.height - height) / 2;
  const rotation = isTurned ? (((page.rotation + 90) % 360) as QuarterTurns) : page.rotation;
  return { matrix: placeAt(page.box, rotation, scale, x, y), area: { x, y, width, height }, scale };
}

function shownSize(box: Rectangle, rotation: QuarterTurns): { width: number; height: number } {
  return rotation % 180 === 0 ? { width: box.width, height: box.height } : { width: box.height, height: box.width };
}

function scaleInto(
  size: { width: number; height: number },
  room: { width: number; height: number },
  mayGrow: boolean,
): number {
  const scale = Math.min(room.width / size.width, room.height / size.height);
  return mayGrow ? scale : Math.min(1, scale);
}

function placeAt(box: Rectangle, rotation: QuarterTurns, scale: number, x: number, y: number): Matrix {
  const right = box.x + box.width;
  const top = box.y + box.height;
  switch (rotation) {
    case 0:
      return [scale, 0, 0, scale, x - scale * box.x, y - scale * box.y];
    case 90:
      return [0, -scale, scale, 0, x - scale * box.y, y + scale * right];
    case 180:
      return [-scale, 0, 0, -scale, x + scale * right, y + scale * top];
    case 270:
      return [0, scale, -scale, 0, x + scale * top, y - scale * box.x];
  }
}

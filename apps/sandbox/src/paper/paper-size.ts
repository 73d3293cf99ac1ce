import type { PaperSize } from './paper-parcel.ts';

/** A6 is the drawing board: 105 × 148 mm in points. Everything on it is given in these points. */
export const BOARD = { width: 297.64, height: 419.53 };

/** Page size in points and the factor from the board to it. */
export const PAPER: Record<PaperSize, { width: number; height: number; scale: number }> = {
  A6: { ...BOARD, scale: 1 },
  A5: { width: 419.53, height: 595.28, scale: 419.53 / BOARD.width },
};

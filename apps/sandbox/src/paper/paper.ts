import { drawHazmat } from './hazmat-page.ts';
import { drawLabel } from './label-page.ts';
import { drawPackingSlip, slipPagesOf } from './packing-slip-page.ts';
import type { PaperParcel } from './paper-parcel.ts';
import { PAPER } from './paper-size.ts';
import { type PageDrawing, writePdf } from './pdf-pages.ts';

export { renderLabelPicture } from './label-picture.ts';
export type { PaperAddress, PaperItem, PaperParcel, PaperSize } from './paper-parcel.ts';

/** The waybill: one page of A6 or A5. */
export function renderLabel(parcel: PaperParcel): Promise<Uint8Array> {
  return writePdf([labelPage(parcel)]);
}

/** The packing slip: one page for up to ten SKUs, then more. */
export function renderPackingSlip(parcel: PaperParcel): Promise<Uint8Array> {
  return writePdf(slipPages(parcel));
}

/** The waybill, then the packing slip, in one file. */
export function renderLabelAndSlip(parcel: PaperParcel): Promise<Uint8Array> {
  return writePdf([labelPage(parcel), ...slipPages(parcel)]);
}

/** The sheet for dangerous goods: one page of A4 whatever the parcel's own size. */
export function renderHazmat(parcel: PaperParcel): Promise<Uint8Array> {
  return writePdf([{ width: 595.28, height: 841.89, scale: 1, draw: (canvas) => drawHazmat(canvas, parcel) }]);
}

function labelPage(parcel: PaperParcel): PageDrawing {
  return { ...PAPER[parcel.size], draw: (canvas) => drawLabel(canvas, parcel) };
}

function slipPages(parcel: PaperParcel): PageDrawing[] {
  const pages = slipPagesOf(parcel.items);
  return pages.map((items, place) => ({
    ...PAPER[parcel.size],
    draw: (canvas) => drawPackingSlip(canvas, parcel, items, place + 1, pages.length),
  }));
}

import type { Canvas } from './canvas.ts';
import type { PaperItem, PaperParcel } from './paper-parcel.ts';
import { BOARD } from './paper-size.ts';

const LEFT = 18;
const RIGHT = BOARD.width - 18;
const ROWS_PER_PAGE = 10;

/** Cuts the items into pages; a slip without items still has one. */
export function slipPagesOf(items: PaperItem[]): PaperItem[][] {
  const pages = Math.max(1, Math.ceil(items.length / ROWS_PER_PAGE));
  return Array.from({ length: pages }, (_, page) => items.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE));
}

/** Draws one page of a packing slip on the A6 board. */
export function drawPackingSlip(
  canvas: Canvas,
  parcel: PaperParcel,
  page: PaperItem[],
  number: number,
  pages: number,
): void {
  canvas.text(LEFT, 34, 'Packing slip', { size: 17, isBold: true });
  canvas.text(RIGHT, 33, pages === 1 ? parcel.sender.name : `${number} / ${pages}`, {
    size: 9,
    align: 'right',
    fit: 130,
  });
  drawFacts(canvas, parcel);
  drawTableHead(canvas);
  for (const [row, item] of page.entries()) drawItem(canvas, item, 131 + row * 24);
  const pieces = parcel.items.reduce((sum, { quantity }) => sum + quantity, 0);
  canvas.line(LEFT, 372, RIGHT, 372, 0.8);
  canvas.text(LEFT, 385, `${parcel.items.length} SKU`, { size: 9 });
  canvas.text(RIGHT, 385, `${pieces} pcs`, { size: 10, isBold: true, align: 'right' });
  if (parcel.note) canvas.text(LEFT, 400, `Note: ${parcel.note}`, { size: 8, fit: RIGHT - LEFT });
}

function drawFacts(canvas: Canvas, parcel: PaperParcel): void {
  const facts: [string, string][] = [
    ['Order', parcel.orderIds.join(', ')],
    ['Package', parcel.packageId],
    ['Carrier', `${parcel.provider}  ${parcel.trackingNumber}`],
    ['Buyer', `${parcel.recipient.name}, ${parcel.recipient.town}`],
  ];
  facts.forEach(([name, value], row) => {
    canvas.text(LEFT, 53 + row * 13, name, { size: 8, grey: 0.35 });
    canvas.text(LEFT + 44, 53 + row * 13, value, { size: 9, fit: RIGHT - LEFT - 44 });
  });
}

function drawTableHead(canvas: Canvas): void {
  canvas.line(LEFT, 103, RIGHT, 103, 1.2);
  canvas.text(LEFT, 115, 'Item', { size: 8, grey: 0.35 });
  canvas.text(RIGHT, 115, 'Qty', { size: 8, align: 'right', grey: 0.35 });
  canvas.line(LEFT, 120, RIGHT, 120, 0.5);
}

function drawItem(canvas: Canvas, { name, skuName, sellerSku, quantity }: PaperItem, y: number): void {
  canvas.paragraph(LEFT, y, RIGHT - LEFT - 34, name, { size: 9, lines: 1, leading: 11 });
  canvas.text(LEFT, y + 10, [sellerSku, skuName].filter((part) => part !== '' && part !== 'Default').join('  ·  '), {
    size: 7.6,
    grey: 0.35,
    fit: RIGHT - LEFT - 40,
  });
  canvas.text(RIGHT, y + 4, String(quantity), { size: 13, isBold: true, align: 'right' });
  canvas.line(LEFT, y + 13.5, RIGHT, y + 13.5, 0.3);
}

import { code128 } from './barcode.ts';
import type { Canvas } from './canvas.ts';
import type { PaperParcel } from './paper-parcel.ts';

/** Draws the sheet for packages with dangerous goods on A4. */
export function drawHazmat(canvas: Canvas, parcel: PaperParcel): void {
  canvas.frame(40, 40, 515, 762, 2);
  canvas.text(297, 110, 'DANGEROUS GOODS', { size: 40, isBold: true, align: 'center' });
  canvas.text(297, 140, 'Limited quantity. Keep away from heat. Do not load if damaged.', {
    size: 14,
    align: 'center',
  });
  drawDiamond(canvas);
  const { bars, modules } = code128(parcel.trackingNumber);
  const unit = Math.min(2.5, 440 / (modules + 20));
  canvas.fill(bars.map(([x, width]) => [297 - (modules * unit) / 2 + x * unit, 520, width * unit, 80]));
  canvas.text(297, 622, parcel.trackingNumber, { size: 18, align: 'center' });
  const names = parcel.items.map(({ name, quantity }) => `${name} × ${quantity}`).join(', ');
  canvas.paragraph(70, 670, 455, names, { size: 14, lines: 4, leading: 20 });
  canvas.text(70, 780, `${parcel.provider}, package ${parcel.packageId}`, { size: 12, fit: 455 });
}

function drawDiamond(canvas: Canvas): void {
  const corners = [
    [297, 190],
    [437, 330],
    [297, 470],
    [157, 330],
  ] as const;
  corners.forEach(([x, y], place) => {
    const [nextX, nextY] = corners[(place + 1) % corners.length] ?? [x, y];
    canvas.line(x, y, nextX, nextY, 6);
  });
  canvas.text(297, 350, 'LQ', { size: 64, isBold: true, align: 'center' });
}

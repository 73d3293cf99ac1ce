import { MARKETS } from '../catalogue/markets.ts';
import { code128, qrCode } from './barcode.ts';
import type { Canvas } from './canvas.ts';
import type { PaperParcel } from './paper-parcel.ts';
import { BOARD } from './paper-size.ts';

const LEFT = 11;
const RIGHT = BOARD.width - 11;
const TOP = 11;
const BOTTOM = BOARD.height - 11;
const INSIDE = 8;

/** Draws a waybill on the A6 board. */
export function drawLabel(canvas: Canvas, parcel: PaperParcel): void {
  canvas.frame(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, 1.4);
  drawHead(canvas, parcel);
  rule(canvas, 46);
  drawTracking(canvas, parcel.trackingNumber);
  rule(canvas, 131);
  drawSorting(canvas, parcel);
  rule(canvas, 176);
  drawRecipient(canvas, parcel);
  rule(canvas, 273);
  drawSender(canvas, parcel);
  rule(canvas, 345);
  drawContents(canvas, parcel);
}

function rule(canvas: Canvas, y: number): void {
  canvas.line(LEFT, y, RIGHT, y, 1.2);
}

function drawHead(canvas: Canvas, { provider, cod, region, service = '' }: PaperParcel): void {
  const paid = cod === null ? service : `COD ${moneyOf(region, cod)}`;
  const paidWidth = Math.min(canvas.measure(paid, 12, cod !== null), 140);
  canvas.text(RIGHT - INSIDE, 34, paid, { size: 12, isBold: cod !== null, align: 'right', fit: 140 });
  canvas.text(LEFT + INSIDE, 35, provider.toUpperCase(), {
    size: 17,
    isBold: true,
    fit: RIGHT - LEFT - 3 * INSIDE - paidWidth,
  });
}

function moneyOf(region: PaperParcel['region'], { amount, currency }: { amount: string; currency: string }): string {
  const { locale, decimals } = MARKETS[region];
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  // The formatter takes a decimal string as it is, without a float in between.
  return format.format(amount as `${number}`).replace(/\s/g, ' ');
}

function drawTracking(canvas: Canvas, trackingNumber: string): void {
  const { bars, modules } = code128(trackingNumber);
  // Ten modules of white on both sides belong to the code.
  const unit = Math.min(2, (RIGHT - LEFT) / (modules + 20));
  const x = BOARD.width / 2 - (modules * unit) / 2;
  canvas.fill(bars.map(([at, width]) => [x + at * unit, 55, width * unit, 55]));
  canvas.text(BOARD.width / 2, 123.5, spaced(trackingNumber), {
    size: 11,
    align: 'center',
    fit: RIGHT - LEFT - 2 * INSIDE,
  });
}

function spaced(trackingNumber: string): string {
  return trackingNumber.replace(/(.{4})(?=.)/g, '$1 ');
}

function drawSorting(canvas: Canvas, { sortingCode, shipBy, region }: PaperParcel): void {
  canvas.text(LEFT + INSIDE, 164, sortingCode, { size: 30, isBold: true, fit: 165 });
  canvas.line(196, 131, 196, 176, 1.2);
  canvas.text(204, 146, 'Ship by', { size: 8 });
  canvas.text(204, 165, shipBy === null ? '-' : timeOf(shipBy, region), {
    size: 14,
    isBold: true,
    fit: RIGHT - 204 - 5,
  });
}

function timeOf(instant: number, region: PaperParcel['region']): string {
  const parts = partsFor(MARKETS[region].timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('day')}-${part('month')} ${part('hour')}:${part('minute')}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

// A formatter costs more to make than the whole label costs to draw.
function partsFor(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, fresh);
  return fresh;
}

function drawRecipient(canvas: Canvas, { recipient }: PaperParcel): void {
  const x = LEFT + INSIDE;
  const width = RIGHT - LEFT - 2 * INSIDE;
  canvas.text(x, 185, 'To', { size: 7 });
  const phoneWidth = canvas.measure(recipient.phone, 10.5);
  canvas.text(RIGHT - INSIDE, 203, recipient.phone, { size: 10.5, align: 'right' });
  canvas.text(x, 203, recipient.name, { size: 13, isBold: true, fit: width - phoneWidth - 8 });
  canvas.paragraph(x, 218, width, recipient.fullAddress, { size: 9.8, lines: 3, leading: 13 });
  const postcode = recipient.postalCode;
  canvas.text(RIGHT - INSIDE, 266, postcode, { size: 13, isBold: true, align: 'right' });
  canvas.text(x, 266, recipient.town, { size: 12, isBold: true, fit: width - canvas.measure(postcode, 13, true) - 8 });
}

function drawSender(canvas: Canvas, { sender, trackingNumber, weight, packageId }: PaperParcel): void {
  const x = LEFT + INSIDE;
  const width = 188;
  canvas.text(x, 284, 'From', { size: 7.5 });
  canvas.text(x, 296, sender.name, { size: 9.5, isBold: true, fit: width });
  canvas.text(x, 307, sender.phone, { size: 8, fit: width });
  canvas.paragraph(x, 317.5, width, sender.fullAddress, { size: 7.6, lines: 2, leading: 9.8 });
  canvas.text(x, 339, `${weight.value} ${weight.unit === 'GRAM' ? 'g' : 'lb'}   Package ${packageId}`, {
    size: 7,
    fit: width,
  });
  const { squares, side } = qrCode(trackingNumber);
  const unit = 58 / side;
  canvas.fill(
    squares.map(([column, row]) => [RIGHT - INSIDE - 58 + column * unit, 280 + row * unit, unit + 0.02, unit + 0.02]),
  );
}

function drawContents(canvas: Canvas, { items, orderIds, note = '', numberInTown }: PaperParcel): void {
  const x = LEFT + INSIDE;
  const numberWidth = numberInTown === undefined ? 0 : 66;
  const width = RIGHT - LEFT - 2 * INSIDE - numberWidth;
  if (numberInTown !== undefined) {
    canvas.text(RIGHT - INSIDE, 400, String(numberInTown).padStart(3, '0'), {
      size: 30,
      isBold: true,
      align: 'right',
      fit: 62,
    });
  }
  canvas.text(x, 356, ordersLine(orderIds), { size: 7, fit: RIGHT - LEFT - 2 * INSIDE });
  const next = canvas.paragraph(x, 369, width, items.map(itemText).join(', '), {
    size: 9,
    lines: note === '' ? 4 : 3,
    leading: 11,
  });
  if (note !== '') canvas.paragraph(x, next, width, `Note: ${note}`, { size: 7.6, lines: 1, leading: 9 });
}

function ordersLine(orderIds: string[]): string {
  return `${orderIds.length === 1 ? 'Order' : `${orderIds.length} orders`} ${orderIds.join(', ')}`;
}

function itemText({ sellerSku, name, quantity }: PaperParcel['items'][number]): string {
  return `${sellerSku === '' ? name : sellerSku} × ${quantity}`;
}

import { fitLabel } from './fit-label.ts';
import type { ImportedPage } from './import-label.ts';
import type { Rectangle } from './layouts.ts';
import type { Lettering, Weight } from './lettering.ts';
import { pdfNumber } from './pdf-number.ts';

/** What is written under a label: lines on the left, the running number on the right. */
export type Caption = { readonly lines: readonly string[]; readonly number: string | undefined };

/** Something that takes a cell: a page of a label, or a divider between groups. */
export type CellContent =
  | { readonly kind: 'label'; readonly page: ImportedPage; readonly caption: Caption }
  | { readonly kind: 'separator'; readonly title: string; readonly subtitle: string };

const TEXT_SIZE = 7;
const LINE_HEIGHT = 8.5;
const STRIP_PADDING = 3;
const SIDE_MARGIN = 8;
const MOST_LINES = 4;
const TITLE_SIZE = 26;
const SMALLEST_TITLE = 9;
const SUBTITLE_SIZE = 14;

/** Gives the drawing commands of one cell; a label is called by its `name` among the page's drawings. */
export function drawCell(
  content: CellContent,
  name: string,
  cell: Rectangle,
  mayGrow: boolean,
  lettering: Lettering,
): string {
  if (content.kind === 'separator') return drawSeparator(content.title, content.subtitle, cell, lettering);
  const lines = shownLines(content.caption.lines);
  const strip = stripHeight(lines, content.caption.number);
  const { matrix, area } = fitLabel(content.page, cell, mayGrow, strip);
  const label = `q ${matrix.map(pdfNumber).join(' ')} cm /${name} Do Q\n`;
  return label + drawCaption(lines, content.caption.number, area, cell, lettering);
}

/** Never more than four lines; what does not fit is counted, not silently left out. */
function shownLines(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `+ ${lines.length - MOST_LINES + 1}`];
}

function stripHeight(lines: readonly string[], number: string | undefined): number {
  const count = Math.max(lines.length, number === undefined ? 0 : 1);
  return count === 0 ? 0 : count * LINE_HEIGHT + 2 * STRIP_PADDING;
}

/** Written right below the label, within the cell and never over the label's own area. */
function drawCaption(
  lines: readonly string[],
  number: string | undefined,
  area: Rectangle,
  cell: Rectangle,
  lettering: Lettering,
): string {
  const left = Math.max(cell.x, area.x) + SIDE_MARGIN;
  const right = Math.min(cell.x + cell.width, area.x + area.width) - SIDE_MARGIN;
  const baseline = (line: number): number => area.y - STRIP_PADDING - LINE_HEIGHT * (line + 1) + 2;
  const numberWidth = number === undefined ? 0 : lettering.width(number, TEXT_SIZE + 1, 'bold');
  const texts = lines.map((line, index) => {
    const room = right - left - (index === 0 && number !== undefined ? numberWidth + SIDE_MARGIN : 0);
    return drawText(shorten(line, room, lettering), left, baseline(index), TEXT_SIZE, 'plain', lettering);
  });
  if (number === undefined) return texts.join('');
  return texts.join('') + drawText(number, right - numberWidth, baseline(0), TEXT_SIZE + 1, 'bold', lettering);
}

function shorten(text: string, room: number, lettering: Lettering): string {
  const fits = (candidate: string): boolean => lettering.width(candidate, TEXT_SIZE, 'plain') <= room;
  if (fits(text)) return text;
  const letters = Array.from(text);
  let [fitting, tooLong] = [0, letters.length];
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (fits(`${letters.slice(0, middle).join('')}...`)) fitting = middle;
    else tooLong = middle;
  }
  return `${letters.slice(0, fitting).join('').trimEnd()}...`;
}

function drawSeparator(title: string, subtitle: string, cell: Rectangle, lettering: Lettering): string {
  const room = cell.width - 4 * SIDE_MARGIN;
  const natural = lettering.width(title, TITLE_SIZE, 'bold');
  const size = Math.max(SMALLEST_TITLE, Math.min(TITLE_SIZE, (TITLE_SIZE * room) / Math.max(natural, 1)));
  const middle = cell.y + cell.height / 2;
  const frame = [
    cell.x + SIDE_MARGIN,
    cell.y + SIDE_MARGIN,
    cell.width - 2 * SIDE_MARGIN,
    cell.height - 2 * SIDE_MARGIN,
  ];
  const clip = frame.map(pdfNumber).join(' ');
  return [
    `q 1 w ${clip} re S ${clip} re W n\n`,
    drawCentred(title, middle, size, 'bold', cell, lettering),
    drawCentred(subtitle, middle - 2 * SUBTITLE_SIZE, SUBTITLE_SIZE, 'plain', cell, lettering),
    'Q\n',
  ].join('');
}

function drawCentred(
  text: string,
  y: number,
  size: number,
  weight: Weight,
  cell: Rectangle,
  lettering: Lettering,
): string {
  const free = cell.width - lettering.width(text, size, weight);
  return drawText(text, cell.x + Math.max(2 * SIDE_MARGIN, free / 2), y, size, weight, lettering);
}

function drawText(text: string, x: number, y: number, size: number, weight: Weight, lettering: Lettering): string {
  return `BT ${pdfNumber(x)} ${pdfNumber(y)} Td ${lettering.show(text, size, weight)} ET\n`;
}

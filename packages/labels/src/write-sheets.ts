import { type CellContent, drawCell } from './draw-cell.ts';
import { cellRectangle, LAYOUTS, type LayoutName } from './layouts.ts';
import type { Lettering } from './lettering.ts';
import { pdfNumber } from './pdf-number.ts';
import type { PlannedCell, PlannedSheet } from './plan-sheets.ts';
import type { SheetFile } from './sheet-file.ts';

/** Draws the planned sheets, closes the file and gives its bytes. */
export async function writeSheets(
  file: SheetFile,
  sheets: readonly PlannedSheet[],
  contents: readonly CellContent[],
  layout: LayoutName,
  lettering: Lettering,
): Promise<Uint8Array> {
  const tree = file.reserve();
  const pages = sheets.map((sheet) => writePage(file, tree, sheet, contents, layout, lettering));
  const kids = pages.map((page) => `${page} 0 R`).join(' ');
  file.write(tree, { text: `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>` });
  await lettering.finish();
  // Labels are printed at the size they were fitted to: the viewer must not scale them again.
  const catalog = `<< /Type /Catalog /Pages ${tree} 0 R /ViewerPreferences << /PrintScaling /None >> >>`;
  const root = file.intern({ text: catalog });
  const facts = file.intern({ text: '<< /Title (Waybills) /Producer (Order Manager) >>' });
  return file.finish(root, facts);
}

function writePage(
  file: SheetFile,
  tree: number,
  sheet: PlannedSheet,
  contents: readonly CellContent[],
  layout: LayoutName,
  lettering: Lettering,
): number {
  const { width, height } = LAYOUTS[layout];
  const commands = file.reserve();
  const page = file.reserve();
  const drawn = sheet.map((cell) => drawPlanned(cell, contents, layout, lettering));
  file.write(commands, { text: '<<', bytes: Buffer.from(drawn.join(''), 'latin1') });
  const drawings = sheet.map((cell) => drawingEntry(cell, contents)).join('');
  const resources = `<< /XObject <<${drawings} >> /Font << ${lettering.resources} >> >>`;
  const box = `[0 0 ${pdfNumber(width)} ${pdfNumber(height)}]`;
  const text = `<< /Type /Page /Parent ${tree} 0 R /MediaBox ${box} /Contents ${commands} 0 R /Resources ${resources} >>`;
  file.write(page, { text });
  return page;
}

function drawPlanned(
  cell: PlannedCell,
  contents: readonly CellContent[],
  layout: LayoutName,
  lettering: Lettering,
): string {
  const content = contents[cell.index];
  if (!content) return '';
  const place = cellRectangle(layout, cell.position);
  return drawCell(content, `Label${cell.position}`, place, LAYOUTS[layout].mayGrow, lettering);
}

function drawingEntry(cell: PlannedCell, contents: readonly CellContent[]): string {
  const content = contents[cell.index];
  return content?.kind === 'label' ? ` /Label${cell.position} ${content.page.number} 0 R` : '';
}

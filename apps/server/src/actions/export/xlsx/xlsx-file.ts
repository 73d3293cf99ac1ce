import type { Head, Row, Sheet } from '../cell.ts';
import { MOST_ROWS, rowXml, sheetEnd, sheetStart } from './sheet-xml.ts';
import {
  CONTENT_TYPES,
  ROOT_RELATIONS,
  STYLE_SHEET,
  sheetPart,
  workbookRelations,
  workbookXml,
} from './workbook-xml.ts';
import { type ZipEntry, zipStream } from './zip-stream.ts';

export type SheetLimits = { rows: number; characters: number };

/** At most three bytes a character: no sheet comes near the 4 GiB at which an entry ends. */
export const SHEET_LIMITS: SheetLimits = { rows: MOST_ROWS, characters: 1_000_000_000 };

/** A sheet as an Excel workbook, written as its rows come. Rows that do not fit go on in a second sheet, under the same headings. */
export const xlsxFile = (sheet: Sheet, limits: SheetLimits = SHEET_LIMITS): AsyncGenerator<Uint8Array> =>
  zipStream(parts(sheet, limits));

async function* parts({ heads, slices }: Sheet, limits: SheetLimits): AsyncGenerator<ZipEntry> {
  yield { name: '[Content_Types].xml', chunks: [CONTENT_TYPES] };
  yield { name: '_rels/.rels', chunks: [ROOT_RELATIONS] };
  yield { name: 'xl/styles.xml', chunks: [STYLE_SHEET] };
  const rows = rowsIn(slices);
  let sheets = 0;
  try {
    do {
      sheets += 1;
      yield { name: sheetPart(sheets), chunks: sheetXml(heads, rows, limits) };
    } while (await rows.hasMore());
  } finally {
    await rows.stop();
  }
  yield { name: 'xl/workbook.xml', chunks: [workbookXml(sheets)] };
  yield { name: 'xl/_rels/workbook.xml.rels', chunks: [workbookRelations(sheets)] };
}

async function* sheetXml(heads: readonly Head[], rows: Rows, limits: SheetLimits): AsyncGenerator<string> {
  let text = sheetStart(heads);
  let row = 1;
  let characters = 0;
  yield text;
  while (row < limits.rows && characters < limits.characters && (await rows.hasMore())) {
    const some = rows.take(limits.rows - row);
    const first = row + 1;
    text = some.map((cells, index) => rowXml(cells, first + index)).join('');
    row += some.length;
    characters += text.length;
    yield text;
  }
  yield sheetEnd(heads);
}

type Rows = ReturnType<typeof rowsIn>;

/** Slices, of which a sheet may take a part and leave the rest to the next one. */
function rowsIn(slices: AsyncIterable<readonly Row[]>) {
  const iterator = slices[Symbol.asyncIterator]();
  let waiting: readonly Row[] = [];
  let isOver = false;
  return {
    hasMore: async (): Promise<boolean> => {
      while (waiting.length === 0 && !isOver) {
        const next = await iterator.next();
        if (next.done) isOver = true;
        else waiting = next.value;
      }
      return waiting.length > 0;
    },
    take: (most: number): readonly Row[] => {
      const some = waiting.slice(0, most);
      waiting = waiting.slice(most);
      return some;
    },
    stop: async () => void (await iterator.return?.()),
  };
}

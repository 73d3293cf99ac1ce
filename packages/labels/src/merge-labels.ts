import type { Caption, CellContent } from './draw-cell.ts';
import { type ImportedPage, importLabel } from './import-label.ts';
import { LabelsError } from './labels-error.ts';
import type { LayoutName } from './layouts.ts';
import { createLettering, type LabelFont } from './lettering.ts';
import { type OpenReason, openLabel } from './open-label.ts';
import { type PlannedSheet, planSheets } from './plan-sheets.ts';
import { provePages } from './prove-pages.ts';
import { createSheetFile, type SheetFile } from './sheet-file.ts';
import { writeSheets } from './write-sheets.ts';

/** One label to print. `bytes` is undefined when the file could not be had; `group` is the title of its separator. */
export type LabelInput = {
  readonly key: string;
  readonly bytes: Uint8Array | undefined;
  readonly group?: string;
  readonly footer?: readonly string[];
  readonly runningNumber?: number;
};

export type MergeOptions = {
  /** First free cell of the first sheet, from 1. */
  readonly startAt?: number;
  /** Last sheet first, for printers that stack face up. */
  readonly reversed?: boolean;
  /** Write 001, 002 … under each label. */
  readonly runningNumbers?: boolean;
  /** A page or cell before each group, with its title and its number of parcels. */
  readonly separators?: boolean;
  /** Words for the number of parcels on a separator. */
  readonly countText?: (parcels: number) => string;
  /** Letters for footers in scripts Helvetica lacks. */
  readonly font?: LabelFont;
};

export type DamageReason = OpenReason | 'missing';

/** Where a label went: sheet pages are counted from 1 in the order they are printed, `pages` are the label's own. */
export type PlacedLabel = {
  readonly key: string;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly pages: number;
  readonly runningNumber: number;
};

export type DamagedLabel = { readonly key: string; readonly reason: DamageReason };

/** The merged sheets; `pdf` has no bytes when no label could be printed, and `placed` is in the order of the inputs. */
export type MergedSheets = {
  readonly pdf: Uint8Array;
  readonly pagesIn: number;
  readonly pagesOut: number;
  readonly placed: readonly PlacedLabel[];
  readonly damaged: readonly DamagedLabel[];
};

type ReadLabel = {
  readonly input: LabelInput;
  readonly runningNumber: number;
  readonly pages: readonly ImportedPage[];
};
type Taken = { readonly labels: readonly ReadLabel[]; readonly damaged: readonly DamagedLabel[] };
type Slot = { readonly content: CellContent; readonly key: string | undefined };

/** Other work of the same thread gets its turn after this many files. */
const FILES_PER_TURN = 16;

/**
 * Prints labels onto sheets of one layout. A damaged or missing label is named and the rest goes on; throws LabelsError
 * for an impossible start position, a key given twice, or when the finished file does not hold every page that went in.
 */
export async function mergeLabels(
  inputs: AsyncIterable<LabelInput> | Iterable<LabelInput>,
  layout: LayoutName,
  options: MergeOptions = {},
): Promise<MergedSheets> {
  planSheets(0, layout, options.startAt);
  const file = createSheetFile();
  const { labels, damaged } = await takeLabels(inputs, file);
  const pagesIn = labels.reduce((sum, label) => sum + label.pages.length, 0);
  if (pagesIn === 0) return { pdf: new Uint8Array(0), pagesIn: 0, pagesOut: 0, placed: [], damaged };
  const slots = arrangeSlots(labels, options);
  const sheets = planSheets(slots.length, layout, options.startAt, options.reversed);
  const lettering = await createLettering(file, options.font);
  const contents = slots.map((slot) => slot.content);
  const pdf = await writeSheets(file, sheets, contents, layout, lettering);
  provePages(pdf, { sheets: sheets.length, labels: pagesIn });
  return { pdf, pagesIn, pagesOut: sheets.length, placed: placeLabels(labels, slots, sheets), damaged };
}

async function takeLabels(inputs: AsyncIterable<LabelInput> | Iterable<LabelInput>, file: SheetFile): Promise<Taken> {
  const labels: ReadLabel[] = [];
  const damaged: DamagedLabel[] = [];
  const keys = new Set<string>();
  for await (const input of inputs) {
    if (keys.has(input.key)) throw new LabelsError('same-key-twice', 'two labels came with the same key');
    keys.add(input.key);
    const read = await readLabel(input.bytes, file);
    // A damaged label keeps its number: picking list and screen count it too.
    if (typeof read === 'string') damaged.push({ key: input.key, reason: read });
    else labels.push({ input, runningNumber: input.runningNumber ?? keys.size, pages: read });
    if (keys.size % FILES_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return { labels, damaged };
}

async function readLabel(
  bytes: Uint8Array | undefined,
  file: SheetFile,
): Promise<readonly ImportedPage[] | DamageReason> {
  if (bytes === undefined) return 'missing';
  try {
    const opened = await openLabel(bytes);
    return opened.ok ? importLabel(opened.document, file) : opened.reason;
  } catch {
    return 'unreadable';
  }
}

function arrangeSlots(labels: readonly ReadLabel[], options: MergeOptions): Slot[] {
  const digits = Math.max(3, ...labels.map((label) => String(label.runningNumber).length));
  return labels.flatMap((label, index) => [
    ...(options.separators ? separatorBefore(labels, index, options) : []),
    ...label.pages.map((page, number): Slot => {
      const caption = captionOf(label, number, options.runningNumbers ? digits : 0);
      return { key: label.input.key, content: { kind: 'label', page, caption } };
    }),
  ]);
}

function separatorBefore(labels: readonly ReadLabel[], index: number, options: MergeOptions): Slot[] {
  const group = labels[index]?.input.group;
  if (group === undefined || labels[index - 1]?.input.group === group) return [];
  let next = index + 1;
  while (labels[next]?.input.group === group) next += 1;
  const parcels = next - index;
  const subtitle = options.countText?.(parcels) ?? `${parcels} ${parcels === 1 ? 'parcel' : 'parcels'}`;
  return [{ key: undefined, content: { kind: 'separator', title: group, subtitle } }];
}

/** The footer stands under the first page only; the number under every page, so that stray pages find home. */
function captionOf(label: ReadLabel, page: number, digits: number): Caption {
  return {
    lines: page === 0 ? (label.input.footer ?? []) : [],
    number: digits > 0 ? String(label.runningNumber).padStart(digits, '0') : undefined,
  };
}

function placeLabels(
  labels: readonly ReadLabel[],
  slots: readonly Slot[],
  sheets: readonly PlannedSheet[],
): PlacedLabel[] {
  const found = new Map<string, number[]>();
  for (const [sheet, cells] of sheets.entries()) {
    for (const { index } of cells) {
      const key = slots[index]?.key;
      if (key !== undefined) found.set(key, [...(found.get(key) ?? []), sheet + 1]);
    }
  }
  return labels.map(({ input, pages, runningNumber }) => {
    const on = found.get(input.key) ?? [];
    return {
      key: input.key,
      firstPage: Math.min(...on),
      lastPage: Math.max(...on),
      pages: pages.length,
      runningNumber,
    };
  });
}

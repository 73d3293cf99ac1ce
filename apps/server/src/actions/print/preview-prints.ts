import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  MOST_IN_FILE,
  NAMED_IN_PREVIEW,
  PRINT_GROUPS,
  type PrintablePackage,
  type PrintGroup,
  type PrintPreview,
  type PrintSelection,
} from '@order-manager/contract';
import type { Queue } from '../../jobs/queue.ts';
import type { Store } from '../../store/store.ts';
import { askForLabels, isWanting } from '../label/ask-for-labels.ts';
import { isShippedByTikTok, presentPrintable, type SheetPackage } from './printables.ts';
import { type SheetOwner, type WalkParts, walkSheets } from './walk-sheets.ts';

type Parts = WalkParts & { store: Pick<Store, 'labels'>; queue: Pick<Queue, 'add'> };

/** More labels than this are not sent for in one look; the next look sends for more. */
const MOST_ASKED = 400;
const ASKED_AT_ONCE = 20;

/**
 * Counts what could be printed, in slices, and names the first packages of each group. Looking also sends for the labels
 * that are missing.
 */
export async function previewPrints(parts: Parts, selection: PrintSelection, owner: SheetOwner): Promise<PrintPreview> {
  const groups = Object.fromEntries(PRINT_GROUPS.map((group) => [group, emptyGroup()])) as PrintPreview['groups'];
  let packages = 0;
  let asked = 0;
  for await (const slice of walkSheets(parts, selection, owner)) {
    const wanting = slice.filter((found) => wantsLabel(parts, found));
    const now = wanting.slice(0, MOST_ASKED - asked);
    await sendFor(parts, now);
    asked += now.length;
    packages += slice.length;
    for (const found of slice) count(groups, presentPrintable(found, wanting.includes(found)));
  }
  return { packages, groups, mostInFile: MOST_IN_FILE };
}

const emptyGroup = (): PrintPreview['groups'][PrintGroup] => ({ count: 0, packages: [] });

const wantsLabel = ({ now }: Parts, found: SheetPackage): boolean =>
  !isShippedByTikTok(found) && isWanting(found.parcel, now());

/** Each is a write of its own; twenty in a row are a breath. */
async function sendFor(parts: Parts, wanting: readonly SheetPackage[]): Promise<void> {
  for (let from = 0; from < wanting.length; from += ASKED_AT_ONCE) {
    await askForLabels(
      parts,
      wanting.slice(from, from + ASKED_AT_ONCE).map(({ parcel }) => parcel),
    );
    await nextTurn();
  }
}

function count(groups: PrintPreview['groups'], printable: PrintablePackage): void {
  const names = groupOf(printable);
  for (const name of names) {
    const group = groups[name];
    group.count += 1;
    if (group.packages.length < NAMED_IN_PREVIEW) group.packages.push(printable);
  }
}

function groupOf({ stop, label, printedBefore }: PrintablePackage): PrintGroup[] {
  if (stop !== null) return ['stop'];
  if (label === 'here') return printedBefore > 0 ? ['ready', 'again'] : ['ready'];
  return label === 'waiting' || label === 'failed' ? [label] : ['without'];
}

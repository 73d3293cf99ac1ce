import { randomUUID } from 'node:crypto';
import type { Print, PrintRequest } from '@order-manager/contract';
import { contentsOf, type Instant, inPrintOrder, type Printable, toPackageId, toShopId } from '@order-manager/domain';
import type { LayoutName, MergedSheets } from '@order-manager/labels';
import type { Environment, Shop, Store } from '../../store/store.ts';
import type { LabelVault } from '../label/label-vault.ts';
import { choosePackages, notHere } from './choose-packages.ts';
import type { MergeInput, MergeRequest } from './merge-in-thread.ts';
import { type SheetPackage, stopReason, toPrintable } from './printables.ts';
import type { SheetVault } from './sheet-vault.ts';

export type PrintParts = {
  store: Pick<Store, 'orders' | 'prints' | 'timeline' | 'labels' | 'runs'>;
  labels: LabelVault;
  sheets: SheetVault;
  merge(request: MergeRequest): Promise<MergedSheets>;
  now(): Instant;
};

export type Printer = { name: string; environment: Environment; shops: readonly Shop[] };

type Sorted = Printable & { found: SheetPackage };
type LeftOut = Print['leftOut'];

const LAYOUT: Readonly<Record<PrintRequest['paper'], LayoutName>> = { A6: 'A6', 'A4-4up': 'A4-4up' };

/**
 * Makes one PDF of the chosen packages' labels, in the chosen order. What must not leave, is not here yet or is damaged
 * is named and left out; the rest is printed and counted. Null where nothing at all could be printed.
 */
export async function printWaybills(
  parts: PrintParts,
  request: PrintRequest,
  printer: Printer,
): Promise<Print | { leftOut: LeftOut }> {
  const { found, unknown, more } = await choosePackages(parts, request, printer);
  const sorted = inPrintOrder(found.map(toPrintable), request.order);
  const stopped = sorted.flatMap(({ found: item }) => leaveOut(item, stopReason(item) ?? notHere(item)));
  const going = sorted.filter(({ found: item }) => !stopReason(item) && !notHere(item));
  const inputs = await readLabels(parts, going, request.footer);
  const options = { startAt: request.startPosition, runningNumbers: request.runningNumbers };
  const merged = await parts.merge({ inputs, layout: LAYOUT[request.paper], options });
  const damaged = damagedOf(going, merged);
  await forgetFiles(parts, damaged);
  const leftOut = [...unknown, ...stopped, ...damaged];
  if (merged.placed.length === 0) return { leftOut };
  return keep(parts, request, printer, { going, merged, leftOut, more });
}

const leaveOut = ({ shopId, packageId }: SheetPackage, reason: string | null): LeftOut =>
  reason === null ? [] : [{ shopId, packageId, reason }];

const AT_ONCE = 25;

/** Some at a time: thousands of files at once would be more than a process may hold open. */
async function readLabels(parts: PrintParts, going: readonly Sorted[], footer: boolean): Promise<MergeInput[]> {
  const inputs: MergeInput[] = [];
  for (let from = 0; from < going.length; from += AT_ONCE) {
    const some = going.slice(from, from + AT_ONCE);
    inputs.push(...(await Promise.all(some.map((item) => readLabel(parts, item, footer)))));
  }
  return inputs;
}

async function readLabel({ labels }: PrintParts, { key, found, skus }: Sorted, footer: boolean): Promise<MergeInput> {
  const file = found.parcel.label?.file;
  const bytes = file ? await labels.read(found, file) : undefined;
  return { key, bytes, footer: footer ? [contentsOf({ skus })] : [] };
}

const damagedOf = (going: readonly Sorted[], merged: MergedSheets): LeftOut =>
  merged.damaged.flatMap(({ key, reason }) => {
    const item = going.find((candidate) => candidate.key === key);
    return item ? leaveOut(item.found, `damaged-${reason}`) : [];
  });

/** A file of ours that cannot be printed is as good as none: the label is wanted again. */
async function forgetFiles({ store, now }: PrintParts, damaged: LeftOut): Promise<void> {
  const refs = damaged.map(({ shopId, packageId }) => ({
    shopId: toShopId(shopId),
    packageId: toPackageId(packageId),
  }));
  for (const record of refs.length > 0 ? await store.labels.findMany(refs) : [])
    await store.labels.save({
      ...record,
      state: 'failed',
      reason: 'damaged',
      tries: 0,
      file: null,
      pages: null,
      updatedAt: now(),
    });
}

type Made = { going: Sorted[]; merged: MergedSheets; leftOut: LeftOut; more: boolean };

async function keep(
  parts: PrintParts,
  request: PrintRequest,
  printer: Printer,
  { going, merged, leftOut, more }: Made,
): Promise<Print> {
  const id = randomUUID();
  const at = parts.now();
  const placed = new Set(merged.placed.map(({ key }) => key));
  const packages = going.filter(({ key }) => placed.has(key)).map(({ found }) => found);
  const print: Print = {
    id,
    createdAt: at,
    labels: packages.length,
    pagesIn: merged.pagesIn,
    pagesOut: merged.pagesOut,
    leftOut,
    more,
    url: `/api/prints/${id}/waybills.pdf`,
  };
  const file = await parts.sheets.keep(id, merged.pdf);
  await parts.store.prints.save({
    id,
    environment: printer.environment,
    by: printer.name,
    createdAt: at,
    request: JSON.stringify(request),
    result: JSON.stringify(print),
    file,
    packages: packages.map(({ shopId, packageId }) => ({ shopId, packageId })),
    series: request.series ?? null,
  });
  await parts.store.timeline.add(
    packages.map(({ shopId, packageId }) => ({
      shopId,
      orderId: null,
      packageId,
      at,
      by: 'person' as const,
      what: 'printed',
      facts: { printId: id, by: printer.name, paper: request.paper },
    })),
  );
  return print;
}

import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { MOST_IN_FILE, type Print, type PrintRequest } from '@order-manager/contract';
import {
  contentsOf,
  type Instant,
  inPrintOrder,
  type PackageId,
  type Printable,
  type ShopId,
  toPackageId,
  toShopId,
} from '@order-manager/domain';
import type { LayoutName, MergedSheets } from '@order-manager/labels';
import type { Environment, Shop, Store, StoredOrder } from '../../store/store.ts';
import type { LabelVault } from '../label/label-vault.ts';
import type { MergeInput, MergeRequest } from './merge-in-thread.ts';
import { type SheetPackage, sheetPackages, stopReason, toPrintable } from './printables.ts';
import type { SheetVault } from './sheet-vault.ts';
import { keyOf, walkSheets } from './walk-sheets.ts';

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
  const { found, unknown, more } = await choose(parts, request, printer);
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

type Chosen = { found: SheetPackage[]; unknown: LeftOut; more: boolean };

async function choose(parts: PrintParts, request: PrintRequest, printer: Printer): Promise<Chosen> {
  if (request.selection) return nextOfSeries(parts, request, request.selection, printer);
  const wanted = wantedPackages(request, printer);
  const found = await findPackages(parts, wanted);
  return { found, unknown: unknownOf(wanted, found), more: false };
}

/**
 * The first labels of the selection that are here and in no file of this series yet. Counted places would not do: an
 * order that was printed may not match its list any more, and all behind it move up.
 */
async function nextOfSeries(
  parts: PrintParts,
  { series = '' }: PrintRequest,
  selection: NonNullable<PrintRequest['selection']>,
  printer: Printer,
): Promise<Chosen> {
  const before = new Set((await parts.store.prints.packagesOf(series, printer.environment)).map(keyOf));
  const found: SheetPackage[] = [];
  for await (const slice of walkSheets(parts, selection, printer)) {
    found.push(...slice.filter((one) => !before.has(keyOf(one)) && !stopReason(one) && !notHere(one)));
    if (found.length > MOST_IN_FILE) break;
  }
  return { found: found.slice(0, MOST_IN_FILE), unknown: [], more: found.length > MOST_IN_FILE };
}

const AT_ONCE = 25;

type Ref = { shopId: ShopId; packageId: PackageId };

/** Each package once, though it may be asked for by several of its orders. */
function wantedPackages({ packages = [] }: PrintRequest, { shops }: Printer): Ref[] {
  const refs = packages.map(({ shopId, packageId }) => ({
    shopId: toShopId(shopId),
    packageId: toPackageId(packageId),
  }));
  const allowed = refs.filter(({ shopId }) => shops.some(({ id }) => id === shopId));
  return [...new Map(allowed.map((ref) => [keyOf(ref), ref])).values()];
}

async function findPackages({ store }: PrintParts, wanted: readonly Ref[]): Promise<SheetPackage[]> {
  const stored: StoredOrder[] = [];
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const some = wanted.slice(start, start + AT_ONCE);
    const found = await Promise.all(some.map(({ shopId, packageId }) => store.orders.findByPackage(shopId, packageId)));
    stored.push(...found.flat());
    // A thousand look-ups in one breath would hold every click of everybody.
    await nextTurn();
  }
  const all = new Map(sheetPackages(stored).map((found) => [keyOf(found), found]));
  return wanted.flatMap((ref) => all.get(keyOf(ref)) ?? []);
}

/** Regrouped at TikTok since it was chosen on screen, or never heard of. */
function unknownOf(wanted: readonly Ref[], found: readonly SheetPackage[]): LeftOut {
  const keys = new Set(found.map(keyOf));
  return wanted.filter((ref) => !keys.has(keyOf(ref))).map((ref) => ({ ...ref, reason: 'not-found' }));
}

const notHere = ({ parcel }: SheetPackage): string | null =>
  parcel.label?.state === 'here' ? null : (parcel.label?.reason ?? 'not-ready');

const leaveOut = ({ shopId, packageId }: SheetPackage, reason: string | null): LeftOut =>
  reason === null ? [] : [{ shopId, packageId, reason }];

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

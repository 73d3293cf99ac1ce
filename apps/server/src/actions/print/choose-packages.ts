import { setImmediate as nextTurn } from 'node:timers/promises';
import { MOST_IN_FILE, type Print, type PrintRequest } from '@order-manager/contract';
import { type PackageId, type ShopId, toPackageId, toShopId } from '@order-manager/domain';
import type { Store, StoredOrder } from '../../store/store.ts';
import { type SheetPackage, sheetPackages, stopReason } from './printables.ts';
import { keyOf, type SheetOwner, type WalkParts, walkSheets } from './walk-sheets.ts';

type Parts = WalkParts & { store: Pick<Store, 'prints'> };

/** What one file may hold: packages by name with those that nobody knows, or the next ones of a selection. */
export type ChosenPackages = { found: SheetPackage[]; unknown: Print['leftOut']; more: boolean };

export async function choosePackages(parts: Parts, request: PrintRequest, owner: SheetOwner): Promise<ChosenPackages> {
  if (request.selection) return nextOfSeries(parts, request, request.selection, owner);
  const wanted = wantedPackages(request, owner);
  const found = await findPackages(parts, wanted);
  return { found, unknown: unknownOf(wanted, found), more: false };
}

/** Why a label cannot be printed that is not here; null where it is. */
export const notHere = ({ parcel }: SheetPackage): string | null =>
  parcel.label?.state === 'here' ? null : (parcel.label?.reason ?? 'not-ready');

/**
 * The first labels of the selection that are here and in no file of this series yet. Counted places would not do: an
 * order that was printed may not match its list any more, and all behind it move up.
 */
async function nextOfSeries(
  parts: Parts,
  { series = '' }: PrintRequest,
  selection: NonNullable<PrintRequest['selection']>,
  owner: SheetOwner,
): Promise<ChosenPackages> {
  const before = new Set((await parts.store.prints.packagesOf(series, owner.environment)).map(keyOf));
  const found: SheetPackage[] = [];
  for await (const slice of walkSheets(parts, selection, owner)) {
    found.push(...slice.filter((one) => !before.has(keyOf(one)) && !stopReason(one) && !notHere(one)));
    if (found.length > MOST_IN_FILE) break;
  }
  return { found: found.slice(0, MOST_IN_FILE), unknown: [], more: found.length > MOST_IN_FILE };
}

const AT_ONCE = 25;

type Ref = { shopId: ShopId; packageId: PackageId };

/** Each package once, though it may be asked for by several of its orders. */
function wantedPackages({ packages = [] }: PrintRequest, { shops }: SheetOwner): Ref[] {
  const refs = packages.map(({ shopId, packageId }) => ({
    shopId: toShopId(shopId),
    packageId: toPackageId(packageId),
  }));
  const allowed = refs.filter(({ shopId }) => shops.some(({ id }) => id === shopId));
  return [...new Map(allowed.map((ref) => [keyOf(ref), ref])).values()];
}

async function findPackages({ store }: Parts, wanted: readonly Ref[]): Promise<SheetPackage[]> {
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
function unknownOf(wanted: readonly Ref[], found: readonly SheetPackage[]): Print['leftOut'] {
  const keys = new Set(found.map(keyOf));
  return wanted.filter((ref) => !keys.has(keyOf(ref))).map((ref) => ({ ...ref, reason: 'not-found' }));
}

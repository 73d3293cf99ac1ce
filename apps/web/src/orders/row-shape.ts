import type { OrderRow, PackageRow } from '@order-manager/contract';
import { rowKey } from './selection.ts';

/** The parcels of a row that travel. */
export const parcelsOf = (row: Pick<OrderRow, 'packages'>): PackageRow[] =>
  row.packages.filter((parcel) => parcel.status !== 'CANCELLED');

/** How many lines a row needs below its first two: one for each further package. */
export const extraLinesOf = (row: Pick<OrderRow, 'packages'>): number => Math.max(0, parcelsOf(row).length - 1);

/** The bracket at the left edge that ties neighbouring orders of one package. */
export type BracketPart = 'start' | 'middle' | 'end' | null;

/** One part per row; a package whose orders do not stand together gets no bracket. */
export function bracketsOf(rows: readonly OrderRow[]): BracketPart[] {
  const joined = rows.map((row, index) => shareParcel(row, rows[index + 1]));
  return rows.map((_, index) => partOf(joined[index - 1] === true, joined[index] === true));
}

/** What the print mark of a row says. */
export type PrintMark =
  | { kind: 'none' }
  | { kind: 'some'; printed: number; of: number }
  | { kind: 'once'; at: number | null }
  | { kind: 'again'; times: number; at: number | null };

/** Printed once is green, more than once deserves a look, and a half-printed order says so. */
export function printMarkOf(row: Pick<OrderRow, 'packages'>): PrintMark {
  const prints = parcelsOf(row).map((parcel) => parcel.prints);
  const printed = prints.filter((print) => print.count > 0);
  if (printed.length === 0) return { kind: 'none' };
  if (printed.length < prints.length) return { kind: 'some', printed: printed.length, of: prints.length };
  const times = Math.max(...printed.map((print) => print.count));
  const at = latest(printed.map((print) => print.lastAt));
  return times > 1 ? { kind: 'again', times, at } : { kind: 'once', at };
}

/** At most three badges; the rest is counted. */
export function badgesOf<Kind>(kinds: readonly Kind[], most = 3): { shown: readonly Kind[]; more: number } {
  return { shown: kinds.slice(0, most), more: Math.max(0, kinds.length - most) };
}

const shareParcel = (row: OrderRow, next: OrderRow | undefined): boolean =>
  next !== undefined &&
  next.shopId === row.shopId &&
  rowKey(next) !== rowKey(row) &&
  row.packages.some((parcel) => parcel.orderIds.length > 1 && parcel.orderIds.includes(next.id));

function partOf(withPrevious: boolean, withNext: boolean): BracketPart {
  if (withPrevious) return withNext ? 'middle' : 'end';
  return withNext ? 'start' : null;
}

const latest = (moments: readonly (number | null)[]): number | null =>
  moments.reduce((last, at) => (last === null || (at !== null && at > last) ? at : last), null);

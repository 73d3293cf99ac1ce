import type { OrderRow, PackageRow } from '@order-manager/contract';
import { isKnownOrderStatus, type KnownOrderStatus } from '@order-manager/domain/order/order-status';
import { holdEndsAt } from '../ui/order-parts/deadline-words.ts';

/** How an outcome looks; each has its own icon shape and colour. */
export type Tone = 'normal' | 'working' | 'done' | 'decide' | 'failed' | 'skipped' | 'stop' | 'paused';

type Word =
  | 'ready'
  | 'partially-shipping'
  | 'arranging'
  | 'label-on-its-way'
  | 'label-failed'
  | 'buyer-asks-to-cancel'
  | 'address-changed'
  | 'on-hold'
  | 'unpaid'
  | 'awaiting-collection'
  | 'in-transit'
  | 'delivered'
  | 'completed'
  | 'cancelled'
  | 'unknown';

/** The second line under the word. */
export type StatusDetail =
  | { kind: 'text'; text: string }
  | { kind: 'next-look'; at: number }
  | { kind: 'until'; at: number }
  | { kind: 'label-reason'; reason: string }
  | { kind: 'print-again' | 'check-address' | 'answer-buyer' | 'label-here' };

export type RowStatus = { tone: Tone; word: Word; raw: string; detail: StatusDetail | null };

type Subject = Pick<
  OrderRow,
  'status' | 'paidAt' | 'packages' | 'buyerAsksToCancel' | 'addressChanged' | 'warehouseName' | 'runId'
>;

/** One word for a row: what needs a person comes before what is under way, and that before what is normal. */
export function rowStatus(row: Subject): RowStatus {
  const raw = row.status;
  const exception = WITH_EXCEPTIONS.includes(raw) ? exceptionOf(row) : null;
  return exception ? { ...exception, raw } : { ...plainStatus(row), raw };
}

const WITH_EXCEPTIONS: readonly string[] = [
  'ON_HOLD',
  'AWAITING_SHIPMENT',
  'PARTIALLY_SHIPPING',
  'AWAITING_COLLECTION',
];

function exceptionOf(row: Subject): Omit<RowStatus, 'raw'> | null {
  const failed = row.packages.find((parcel) => parcel.label.state === 'failed');
  const waiting = row.packages.find((parcel) => parcel.label.state === 'waiting');
  if (row.buyerAsksToCancel) return { tone: 'decide', word: 'buyer-asks-to-cancel', detail: { kind: 'answer-buyer' } };
  if (failed) return { tone: 'failed', word: 'label-failed', detail: reasonOf(failed) };
  if (row.addressChanged) return { tone: 'decide', word: 'address-changed', detail: { kind: addressStep(row) } };
  if (waiting) return { tone: 'working', word: 'label-on-its-way', detail: nextLookOf(waiting) };
  if (row.runId !== null) return { tone: 'working', word: 'arranging', detail: warehouseOf(row) };
  return null;
}

function plainStatus(row: Subject): Omit<RowStatus, 'raw'> {
  if (!isKnownOrderStatus(row.status)) return { tone: 'normal', word: 'unknown', detail: warehouseOf(row) };
  const { tone, word } = PLAIN[row.status];
  return { tone, word, detail: detailOf(row) };
}

const PLAIN: Readonly<Record<KnownOrderStatus, { tone: Tone; word: Word }>> = {
  UNPAID: { tone: 'paused', word: 'unpaid' },
  ON_HOLD: { tone: 'paused', word: 'on-hold' },
  AWAITING_SHIPMENT: { tone: 'normal', word: 'ready' },
  PARTIALLY_SHIPPING: { tone: 'normal', word: 'partially-shipping' },
  AWAITING_COLLECTION: { tone: 'normal', word: 'awaiting-collection' },
  IN_TRANSIT: { tone: 'normal', word: 'in-transit' },
  DELIVERED: { tone: 'normal', word: 'delivered' },
  COMPLETED: { tone: 'normal', word: 'completed' },
  CANCELLED: { tone: 'stop', word: 'cancelled' },
};

function detailOf(row: Subject): StatusDetail | null {
  const ends = holdEndsAt(row);
  if (ends !== null) return { kind: 'until', at: ends };
  if (row.status === 'AWAITING_COLLECTION' && allHere(row.packages)) return { kind: 'label-here' };
  return warehouseOf(row);
}

const allHere = (parcels: readonly PackageRow[]): boolean =>
  parcels.length > 0 && parcels.every((parcel) => parcel.label.state === 'here');

const addressStep = (row: Subject) =>
  row.packages.some((parcel) => parcel.prints.count > 0) ? 'print-again' : 'check-address';

const reasonOf = ({ label }: PackageRow): StatusDetail | null =>
  label.reason === null ? null : { kind: 'label-reason', reason: label.reason };

const nextLookOf = ({ label }: PackageRow): StatusDetail | null =>
  label.nextTryAt === null ? null : { kind: 'next-look', at: label.nextTryAt };

const warehouseOf = ({ warehouseName }: Subject): StatusDetail | null =>
  warehouseName === null ? null : { kind: 'text', text: warehouseName };

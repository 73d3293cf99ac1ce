import type { Call } from '../gateway/call.ts';
import type { OrderRecord } from '../state/order-record.ts';
import type { PackageRecord } from '../state/package-record.ts';

/** The record, or what it was before its last change where a fault rule wants readers to lag behind. */
export function staleOr<T extends OrderRecord | PackageRecord>(call: Call, record: T): T {
  const { staleFor } = call.mischief;
  if (staleFor <= 0) return record;
  const earlier = call.town.earlier.get(record.id);
  const isRecent = earlier !== undefined && call.town.clock.now() - earlier.changedAt < staleFor;
  return isRecent ? (earlier.record as T) : record;
}

/** The rows, the first of them in a state that no list of states has where a fault rule wants that. */
export function strangeOr<Row extends { status: string }>(call: Call, rows: Row[]): Row[] {
  const { unknownStatus } = call.mischief;
  if (unknownStatus === undefined) return rows;
  return rows.map((row, index) => (index === 0 ? { ...row, status: unknownStatus } : row));
}

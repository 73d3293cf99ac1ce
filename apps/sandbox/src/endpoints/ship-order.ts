import type { Call } from '../gateway/call.ts';
import type { FulfillmentCode } from '../gateway/refusal.ts';
import { orderRefusal } from '../rules/ship-refusal.ts';
import { closeCancelRequest } from '../state/order-life.ts';
import type { LineRecord, OrderRecord } from '../state/order-record.ts';
import { type Arrangement, arrangePackage, openPackage } from '../state/package-life.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { packagesOf } from '../state/town.ts';

/** Shipping by order, where the parcel is born by being shipped: Create Packages and Mark Package As Shipped. */
export type OrderShipment = { order: OrderRecord; lines: LineRecord[] };

/** Which lines a call means, or why they cannot be shipped. `alreadyCode` is the endpoint's own number for "done before". */
export function chooseLines(
  call: Call,
  order: OrderRecord,
  lineIds: string[] | undefined,
  alreadyCode: FulfillmentCode,
): OrderShipment | { code: FulfillmentCode } {
  for (const parcel of packagesOf(call.town, order)) parcel.shipCalls += 1;
  if (order.isFulfilledByTikTok) return { code: 21008025 };
  const refusal = orderRefusal([order]);
  if (refusal) return { code: refusal };
  const live = order.lines.filter((line) => !line.cancel);
  const open = live.filter((line) => isOpen(call, order, line));
  if (open.length === 0) return { code: alreadyCode };
  if (!lineIds)
    return open.length < live.length || !isOneUnit(order, open) ? { code: 21011048 } : { order, lines: open };
  const chosen = live.filter((line) => lineIds.includes(line.id));
  if (chosen.length < new Set(lineIds).size) return { code: 21011029 };
  if (!chosen.every((line) => open.includes(line))) return { code: alreadyCode };
  return isOneUnit(order, chosen) ? { order, lines: chosen } : { code: 21011029 };
}

// Where parcels are born by shipping, one that waits can only come from a split, and is shipped by these calls too.
function isOpen(call: Call, order: OrderRecord, line: LineRecord): boolean {
  if (line.packageId === undefined) return true;
  return !order.hasPackageBeforeShipping && call.town.packages.get(line.packageId)?.status === 'TO_FULFILL';
}

function isOneUnit(order: OrderRecord, lines: LineRecord[]): boolean {
  const [first] = lines;
  if (lines.some((line) => line.packageId !== first?.packageId)) return false;
  const together = order.lines.filter((line) => !line.cancel && line.packageId === first?.packageId);
  return first?.packageId === undefined || together.length === lines.length;
}

/** Makes the parcel, unless a split made it already, and ships it at once. */
export function shipLines(
  call: Call,
  { order, lines }: OrderShipment,
  arrangementOf: (parcel: PackageRecord) => Arrangement,
  measures: Pick<PackageRecord, 'weight' | 'dimension'> = {},
): PackageRecord {
  const at = call.town.clock.seconds();
  const isPart = lines.length < order.lines.length;
  closeCancelRequest(call.town, order, at);
  const waiting = call.town.packages.get(lines[0]?.packageId ?? '');
  const parcel = waiting ?? openPackage(call.town, order, lines, at, isPart ? 'SPLIT' : 'DEFAULT');
  if (isPart) order.splitOrCombine = 'SPLIT';
  Object.assign(parcel, measures);
  parcel.shipCalls = Math.max(1, parcel.shipCalls);
  arrangePackage(call.town, parcel, at, arrangementOf(parcel));
  return parcel;
}

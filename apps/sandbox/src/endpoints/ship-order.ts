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
  const open = live.filter((line) => line.packageId === undefined);
  if (open.length === 0) return { code: alreadyCode };
  if (!lineIds) return open.length < live.length ? { code: 21011048 } : { order, lines: open };
  const chosen = live.filter((line) => lineIds.includes(line.id));
  if (chosen.length < new Set(lineIds).size) return { code: 21011029 };
  return chosen.some((line) => line.packageId !== undefined) ? { code: alreadyCode } : { order, lines: chosen };
}

/** Makes the parcel and ships it at once. */
export function shipLines(
  call: Call,
  { order, lines }: OrderShipment,
  arrangementOf: (parcel: PackageRecord) => Arrangement,
  measures: Pick<PackageRecord, 'weight' | 'dimension'> = {},
): PackageRecord {
  const at = call.town.clock.seconds();
  const isPart = lines.length < order.lines.length;
  closeCancelRequest(call.town, order, at);
  const parcel = openPackage(call.town, order, lines, at, isPart ? 'SPLIT' : 'DEFAULT');
  if (isPart) order.splitOrCombine = 'SPLIT';
  Object.assign(parcel, measures);
  parcel.shipCalls = 1;
  arrangePackage(call.town, parcel, at, arrangementOf(parcel));
  return parcel;
}

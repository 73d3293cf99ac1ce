import { isArranged, type LineItemId, type Order, type Package, type Sighting } from '@order-manager/domain';
import { isTikTokShopError } from '@order-manager/tiktok-shop';
import { outcomeFacts } from '../../translate/outcome-facts.ts';
import type { ShopDesk } from './ship-parts.ts';
import type { ShipTask } from './ship-task.ts';

export type Seen = { sighting: Sighting; parcel: Package | null };

/**
 * Looks at the parcel at TikTok. The first look of a run may stand on the order that was read a moment ago (`fresh:
 * false`); every look after a call reads the package itself.
 */
export async function look(desk: ShopDesk, task: ShipTask, { fresh }: { fresh: boolean }): Promise<Seen> {
  const held = heldReason(task.orders);
  if (!fresh && task.item.unit.packageId) return { sighting: seenInOrder(task, held), parcel: null };
  try {
    return task.item.unit.packageId ? await lookAtPackage(desk, task, held) : await lookAtOrder(desk, task, held);
  } catch (error) {
    if (!isTikTokShopError(error)) throw error;
    return { sighting: { kind: 'unreadable', facts: outcomeFacts(error) }, parcel: null };
  }
}

type Held = 'on-hold' | 'buyer-asks-to-cancel' | null;

async function lookAtPackage(desk: ShopDesk, { item }: ShipTask, held: Held): Promise<Seen> {
  if (!item.unit.packageId) throw new Error('This unit has no package yet.');
  const parcel = await desk.source.readPackage(item.unit.packageId);
  return seenParcel(parcel, held);
}

/** Where the call makes the package: look for one that carries our lines. */
async function lookAtOrder(desk: ShopDesk, { item }: ShipTask, held: Held): Promise<Seen> {
  const [orderId] = item.unit.orderIds;
  if (!orderId) throw new Error('This unit names no order.');
  const { orderStatus, packages } = await desk.packagesOf(orderId);
  const parcel = packages.find(
    (candidate) => carriesAny(candidate, item.unit.lineItemIds) && isArranged(candidate.status),
  );
  if (parcel) return seenParcel(parcel, held);
  if (orderStatus === 'CANCELLED') return { sighting: seen('CANCELLED', null, null), parcel: null };
  if (held) return { sighting: seen('TO_FULFILL', null, held), parcel: null };
  return { sighting: { kind: 'no-package' }, parcel: null };
}

const carriesAny = (parcel: Package, lines: readonly LineItemId[]) =>
  parcel.lineItemIds.some((id) => lines.includes(id));

const seen = (status: string, trackingNumber: string | null, holdReason: Held): Sighting => ({
  kind: 'seen',
  status,
  trackingNumber,
  holdReason,
});

const seenParcel = (parcel: Package, held: Held): Seen => ({
  sighting: seen(parcel.status, parcel.trackingNumber, held),
  parcel,
});

function seenInOrder({ item, orders }: ShipTask, held: Held): Sighting {
  const lines = orders.flatMap((order) => order.lineItems).filter((line) => line.packageId === item.unit.packageId);
  const [line] = lines;
  return seen(line?.packageStatus ?? 'TO_FULFILL', line?.trackingNumber ?? null, held);
}

function heldReason(orders: readonly Order[]): Held {
  if (orders.some(({ status }) => status === 'ON_HOLD')) return 'on-hold';
  return orders.some(({ cancellation }) => cancellation.requestedByBuyer) ? 'buyer-asks-to-cancel' : null;
}

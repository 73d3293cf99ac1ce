import type { PrintablePackage } from '@order-manager/contract';
import { linesBySku, type Order, type PackageId, type Printable, type ShopId } from '@order-manager/domain';
import type { StoredOrder, StoredPackage } from '../../store/store.ts';

/** One package with everything that a sheet needs to know of it. */
export type SheetPackage = {
  shopId: ShopId;
  packageId: PackageId;
  orders: Order[];
  parcel: StoredPackage;
};

/** The packages of some orders, each once: a combined package is found by each of its orders. */
export function sheetPackages(stored: readonly StoredOrder[]): SheetPackage[] {
  const found = new Map<string, SheetPackage>();
  for (const { order, packages } of stored) {
    for (const parcel of packages) {
      const key = `${order.shopId}/${parcel.id}`;
      const known = found.get(key);
      if (known) known.orders.push(order);
      else found.set(key, { shopId: order.shopId, packageId: parcel.id, orders: [order], parcel });
    }
  }
  return [...found.values()];
}

/** A parcel of a cancelled order, or one whose buyer asks to cancel, must not leave: it is listed, not printed. */
export function stopReason({ orders, parcel }: SheetPackage): PrintablePackage['stop'] {
  if (parcel.status === 'CANCELLED' || orders.some(({ status }) => status === 'CANCELLED')) return 'cancelled';
  return orders.some(({ cancellation }) => cancellation.requestedByBuyer) ? 'buyer-asks-to-cancel' : null;
}

/** TikTok's own warehouse prints these labels; nobody here waits for one, and none failed. */
export const isShippedByTikTok = ({ orders, parcel }: SheetPackage): boolean =>
  parcel.label?.state !== 'here' && orders.some(({ shipping }) => shipping.fulfilledBy !== 'seller');

/** One package of the preview; `isAsked` says that its label was sent for in this look, or will be in the next. */
export const presentPrintable = (found: SheetPackage, isAsked: boolean): PrintablePackage => ({
  shopId: found.shopId,
  packageId: found.packageId,
  orderIds: found.orders.map(({ id }) => id),
  ...labelOf(found, isAsked),
  printedBefore: found.parcel.prints.count,
  stop: stopReason(found),
});

function labelOf(found: SheetPackage, isAsked: boolean): Pick<PrintablePackage, 'label' | 'labelReason'> {
  if (isShippedByTikTok(found)) return { label: 'none', labelReason: 'by-tiktok' };
  const { label } = found.parcel;
  return { label: isAsked ? 'waiting' : (label?.state ?? 'none'), labelReason: label?.reason ?? null };
}

/** What the sheets are sorted by. */
export function toPrintable(found: SheetPackage, position: number): Printable & { found: SheetPackage } {
  const items = found.orders.flatMap(({ lineItems }) => lineItems);
  const own = items.filter(({ packageId }) => packageId === found.packageId || packageId === null);
  return {
    key: `${found.shopId}/${found.packageId}`,
    position,
    skus: linesBySku(own).map((line) => ({ sku: line.sellerSku ?? line.skuName, quantity: line.quantity })),
    courier: found.parcel.providerName,
    shipBy: earliest(found.orders.map(({ deadlines }) => deadlines.shipBy)),
    found,
  };
}

const earliest = (times: readonly (number | null)[]): number | null => {
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
};

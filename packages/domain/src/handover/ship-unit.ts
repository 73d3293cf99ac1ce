import type { LineItemId, OrderId, PackageId, ShopId } from '../ids.ts';

/** What one ship call is about: a package, or an order whose package the call itself will create. */
export type ShipUnit = {
  shopId: ShopId;
  packageId: PackageId | null;
  /** All orders in the parcel; the first one names the parcel where there is no package id yet. */
  orderIds: OrderId[];
  lineItemIds: LineItemId[];
};

/** The ledger's key: one open attempt per key, whoever asks. */
export const unitKey = ({ packageId, orderIds }: Pick<ShipUnit, 'packageId' | 'orderIds'>): string =>
  packageId === null ? `order:${orderIds[0]}` : `package:${packageId}`;

/** The call that arranges this unit. */
export type ShipRoute = 'ship-package' | 'create-packages' | 'mark-as-shipped';

import type { FulfillmentCode } from '../gateway/refusal.ts';
import type { OrderRecord } from '../state/order-record.ts';
import type { PackageRecord } from '../state/package-record.ts';

export const DOCUMENT_TYPES = [
  'SHIPPING_LABEL',
  'PACKING_SLIP',
  'SHIPPING_LABEL_AND_PACKING_SLIP',
  'SHIPPING_LABEL_PICTURE',
  'HAZMAT_LABEL',
  'INVOICE_LABEL',
] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export type DocumentWish = { type: DocumentType; format: 'PDF' | 'ZPL'; hasHazmat: boolean };

/** Why a package has no such document now; nothing if it has. Being drawn still is not a refusal of this list. */
export function documentRefusal(
  parcel: PackageRecord,
  orders: OrderRecord[],
  wish: DocumentWish,
): FulfillmentCode | undefined {
  if (orders.some((order) => order.isFulfilledByTikTok)) return 21008043;
  if (parcel.shippingType === 'SELLER') return 11034002;
  if (parcel.status === 'CANCELLED') return 21023059;
  if (parcel.status === 'TO_FULFILL') return 21042104;
  if (orders.some((order) => order.requestCancelTime !== undefined)) return 21021010;
  // After the pick-up only what is inside can still be printed.
  if (parcel.status !== 'PROCESSING' && wish.type !== 'PACKING_SLIP') return 21042102;
  const isForeign = wish.type === 'INVOICE_LABEL' || wish.format === 'ZPL';
  return isForeign || (wish.type === 'HAZMAT_LABEL' && !wish.hasHazmat) ? 21001001 : undefined;
}

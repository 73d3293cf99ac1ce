import type { OrderDetail } from '@order-manager/contract';

/** How little of an address TikTok shows. */
export type MaskShape = 'masked' | 'empty' | 'absent';
export type MaskReason = 'unpaid' | 'on-hold' | 'by-tiktok' | 'tiktok-ships' | 'cancelled' | 'old' | 'other';
/** `isKept`: what was seen in full before stays for a while. */
export type Masking = { shape: MaskShape; reason: MaskReason; isKept: boolean };

/** What is missing of the address, and the most likely reason; null where all of it is there. */
export function maskingOf({ recipient, row }: Pick<OrderDetail, 'recipient' | 'row'>): Masking | null {
  const shape = shapeOf(recipient);
  if (shape === null) return null;
  const reason = reasonOf(row);
  return { shape, reason, isKept: reason === 'cancelled' || reason === 'old' };
}

function shapeOf(recipient: OrderDetail['recipient']): MaskShape | null {
  if (recipient === null) return 'absent';
  if (recipient.masked) return 'masked';
  const { name, phone, fullAddress, addressLines, districts } = recipient;
  const isSaying = [name, phone, fullAddress, ...addressLines].some((text) => text !== null && text !== '');
  return isSaying || districts.length > 0 ? null : 'empty';
}

function reasonOf(row: OrderDetail['row']): MaskReason {
  if (row.status === 'UNPAID') return 'unpaid';
  if (row.status === 'ON_HOLD') return 'on-hold';
  if (row.kinds.includes('fbt')) return 'by-tiktok';
  if (row.status === 'CANCELLED') return 'cancelled';
  const isOwn = row.kinds.includes('seller-shipped') || row.packages.some(({ carrier }) => carrier === 'seller');
  if (!isOwn) return 'tiktok-ships';
  return row.status === 'COMPLETED' ? 'old' : 'other';
}

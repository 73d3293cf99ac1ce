import { isSystemCode } from './system-codes.ts';

/** Why a shipping document cannot be had, in the words a run needs to decide what to do next. */
export type DocumentReason =
  /** Ask again in some seconds: the carrier or TikTok is still at it. */
  | 'not-ready'
  /** Also seen for some seconds after a ship call that succeeded. */
  | 'not-shipped-yet'
  | 'already-picked-up'
  | 'already-shipped'
  | 'cancelled'
  | 'seller-shipping'
  | 'fulfilled-by-tiktok'
  | 'after-sale-pending'
  | 'no-shipping-facts'
  | 'no-warehouse'
  | 'not-of-shop'
  | 'permission'
  | 'parameter'
  | 'system'
  | 'unknown';

/** Puts a code of a shipping-document answer into one word. */
export function classifyDocumentCode(code: number): DocumentReason {
  return reasonByCode.get(code) ?? (isSystemCode(code) ? 'system' : 'unknown');
}

/** Tells whether asking again for the same document, a little later, may succeed. */
export function isDocumentWorthWaitingFor(reason: DocumentReason): boolean {
  return reason === 'not-ready' || reason === 'not-shipped-yet' || reason === 'system';
}

const reasonByCode: ReadonlyMap<number, DocumentReason> = new Map<number, DocumentReason>([
  [11034037, 'not-ready'],
  [11034023, 'not-ready'],
  [21023022, 'not-ready'],
  [11006010, 'not-ready'],
  [11034025, 'not-ready'],
  [21023034, 'not-ready'],
  [21042104, 'not-shipped-yet'],
  [21023035, 'not-shipped-yet'],
  [21042102, 'already-picked-up'],
  [21023046, 'already-shipped'],
  [21023059, 'cancelled'],
  [11034002, 'seller-shipping'],
  [21008017, 'seller-shipping'],
  [21008043, 'fulfilled-by-tiktok'],
  [21021010, 'after-sale-pending'],
  [21008109, 'no-shipping-facts'],
  [11034009, 'no-warehouse'],
  [21011028, 'not-of-shop'],
  [21008111, 'not-of-shop'],
  [10006402, 'permission'],
  [21001001, 'parameter'],
  [36009004, 'parameter'],
]);

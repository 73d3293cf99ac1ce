import type { OrderKind } from '@order-manager/domain';

/** Each kind's bit in `orders.kinds`. Stored: a number that was given once stays, a new kind gets the next one. */
const KIND_BITS: Readonly<Record<OrderKind, number>> = {
  cod: 1,
  'pre-order': 2,
  sample: 4,
  gift: 8,
  combined: 16,
  split: 32,
  fbt: 64,
  'seller-shipped': 128,
  'made-to-order': 256,
  'back-order': 512,
  replacement: 1024,
  exchange: 2048,
};

/** The kinds of an order as one number; a word that is no kind of ours has no bit. */
export const kindBits = (kinds: readonly OrderKind[]): number =>
  kinds.reduce((bits, kind) => bits | (KIND_BITS[kind] ?? 0), 0);

import type { labelWhy } from '../i18n/en/label-why.ts';

export type LabelWhy = keyof typeof labelWhy;

const WHYS: Readonly<Record<LabelWhy, true>> = {
  'not-arranged': true,
  collected: true,
  cancelled: true,
  'seller-shipping': true,
  'by-tiktok': true,
  'buyer-asks-to-cancel': true,
  permission: true,
  authorisation: true,
  damaged: true,
  refused: true,
  patience: true,
  'not-ready': true,
  'not-found': true,
  other: true,
};

/** The word for why a label is not here or not on the sheet. Every kind of damage to a file reads the same to a seller. */
export function labelWhyOf(reason: string | null): LabelWhy {
  if (reason?.startsWith('damaged')) return 'damaged';
  return reason !== null && Object.hasOwn(WHYS, reason) ? (reason as LabelWhy) : 'other';
}

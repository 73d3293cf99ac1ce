import type { Instant } from '../ids.ts';

/** What asking for a shipping document gave. */
export type LabelAnswer = 'here' | 'not-ready' | 'busy' | LabelRefusal;

/** Why there will be no label from asking again. */
export const LABEL_REFUSALS = [
  'not-arranged',
  'collected',
  'cancelled',
  'seller-shipping',
  'by-tiktok',
  'buyer-asks-to-cancel',
  'permission',
  'authorisation',
  'damaged',
  'refused',
] as const;
export type LabelRefusal = (typeof LABEL_REFUSALS)[number];

const SECONDS = [1, 2, 3, 5, 8, 13, 20, 30, 60, 120, 300] as const;

/** When to ask again for a label that is not there yet; null when patience is over and a person must decide. */
export function nextLabelLook(tries: number, now: Instant): Instant | null {
  const wait = SECONDS[tries];
  return wait === undefined ? null : now + wait * 1000;
}

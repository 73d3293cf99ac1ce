import type { PlacedLabel } from './merge-labels.ts';

/**
 * Says which labels are left to print when the printer stopped and sheet page `page` (counted from 1) is the first one
 * not in hand; keys come in the order of `placed`, a label that began on an earlier sheet and goes on here included.
 */
export function sheetsAfter(placed: readonly PlacedLabel[], page: number): string[] {
  return placed.filter((label) => label.lastPage >= page).map((label) => label.key);
}

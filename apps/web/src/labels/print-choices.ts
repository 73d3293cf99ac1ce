import type { PrintRequest } from '@order-manager/contract';

export const PAPER_CHOICES = ['A6', 'A4-4up'] as const satisfies readonly PrintRequest['paper'][];
export const SHEET_ORDERS = [
  'as-on-screen',
  'sku',
  'single-item-first',
  'courier',
  'deadline',
] as const satisfies readonly PrintRequest['order'][];

/** How a person prints; kept in the browser. The start position belongs to one half-used sheet and is not kept. */
export type PrintChoices = Pick<PrintRequest, 'paper' | 'order' | 'runningNumbers' | 'footer'>;

export const FIRST_CHOICES: PrintChoices = { paper: 'A6', order: 'as-on-screen', runningNumbers: false, footer: false };

/** Reads what was kept. What no longer makes sense falls back to the first choice. */
export function readChoices(kept: string | null): PrintChoices {
  const from = objectIn(kept);
  return {
    paper: PAPER_CHOICES.find((paper) => paper === from.paper) ?? FIRST_CHOICES.paper,
    order: SHEET_ORDERS.find((order) => order === from.order) ?? FIRST_CHOICES.order,
    runningNumbers: from.runningNumbers === true,
    footer: from.footer === true,
  };
}

/** Pages of the file: one each on A6; four on a sheet of A4, the first one from the start position on. */
export function pagesFor(labels: number, paper: PrintRequest['paper'], startPosition: number): number {
  if (labels === 0) return 0;
  return paper === 'A6' ? labels : Math.ceil((labels + startPosition - 1) / 4);
}

function objectIn(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

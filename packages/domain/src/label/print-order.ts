import type { Instant } from '../ids.ts';

export const PRINT_ORDERS = ['as-on-screen', 'sku', 'single-item-first', 'courier', 'deadline'] as const;
export type PrintOrder = (typeof PRINT_ORDERS)[number];

/** What the sheets are sorted by. `position` is the place on screen. */
export type Printable = {
  key: string;
  position: number;
  skus: { sku: string; quantity: number }[];
  courier: string | null;
  shipBy: Instant | null;
};

/** Sorts for the printer; packages that are equal in the chosen respect stay in the order of the screen. */
export function inPrintOrder<T extends Printable>(printables: readonly T[], order: PrintOrder): T[] {
  const compare = COMPARE[order];
  return [...printables].sort((a, b) => compare(a, b) || a.position - b.position);
}

/** "SRM-C30 × 2, SHB-250": what the packer looks for; sorted, so that equal parcels read the same. */
export function contentsOf({ skus }: Pick<Printable, 'skus'>): string {
  return [...skus]
    .sort((a, b) => byText(a.sku, b.sku))
    .map(({ sku, quantity }) => (quantity > 1 ? `${sku} × ${quantity}` : sku))
    .join(', ');
}

const units = ({ skus }: Printable) => skus.reduce((sum, { quantity }) => sum + quantity, 0);
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const END_OF_TIME = Number.MAX_SAFE_INTEGER;

const COMPARE: Readonly<Record<PrintOrder, (a: Printable, b: Printable) => number>> = {
  'as-on-screen': () => 0,
  sku: (a, b) => byText(contentsOf(a), contentsOf(b)),
  'single-item-first': (a, b) => Number(units(a) > 1) - Number(units(b) > 1) || byText(contentsOf(a), contentsOf(b)),
  courier: (a, b) => byText(a.courier ?? '\uffff', b.courier ?? '\uffff'),
  deadline: (a, b) => (a.shipBy ?? END_OF_TIME) - (b.shipBy ?? END_OF_TIME),
};

import type { StartExport } from '@order-manager/contract';
import type { Head } from './cell.ts';
import type { WrittenColumn } from './export-cells.ts';
import { TIME_COLUMNS } from './rows-of-order.ts';

/** The first row. Headings speak the page's language where it gave words; times name the clock they are by. */
export function headsOf(
  columns: readonly WrittenColumn[],
  headings: StartExport['headings'],
  zones: ReadonlySet<string>,
): Head[] {
  const [zone, another] = zones;
  const clock = zone !== undefined && another === undefined ? zone : (headings?.['shop-time'] ?? 'shop time');
  return columns.map((column) => {
    const text = headings?.[column] || PLAIN[column];
    return { text: TIME_COLUMNS.includes(column) ? `${text} (${clock})` : text, width: WIDTHS[column] ?? 16 };
  });
}

/** For callers of the API that give no words. */
const PLAIN: Readonly<Record<WrittenColumn, string>> = {
  'order-id': 'Order ID',
  shop: 'Shop',
  market: 'Market',
  status: 'Status',
  'ship-by': 'Ship by',
  created: 'Created',
  paid: 'Paid',
  'time-zone': 'Time zone',
  buyer: 'Buyer',
  phone: 'Phone',
  address: 'Address',
  town: 'Town',
  items: 'Items',
  sku: 'SKU',
  product: 'Product',
  variant: 'Variant',
  quantity: 'Quantity',
  'unit-price': 'Unit price',
  'package-id': 'Package ID',
  courier: 'Courier',
  tracking: 'Tracking number',
  warehouse: 'Warehouse',
  'delivery-option': 'Delivery option',
  payment: 'Payment',
  currency: 'Currency',
  total: 'Order total',
  printed: 'Labels printed',
  tags: 'Tags',
  note: 'Notes',
  kinds: 'Kinds',
};

const WIDTHS: Readonly<Partial<Record<WrittenColumn, number>>> = {
  'order-id': 21,
  market: 8,
  status: 22,
  'ship-by': 30,
  created: 30,
  paid: 30,
  address: 48,
  items: 32,
  product: 48,
  quantity: 9,
  'unit-price': 12,
  'package-id': 21,
  tracking: 24,
  currency: 9,
  total: 12,
  printed: 9,
  note: 40,
};

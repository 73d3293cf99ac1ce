import type { ExportColumn, StartExport } from '@order-manager/contract';
import { type LineItem, marketRules, type Order, type SkuLine } from '@order-manager/domain';
import type { Shop, StoredPackage } from '../../store/store.ts';
import { amountCell, type Cell, idCell, textCell, timeCell } from './cell.ts';
import { addressOf, clearPlaces, maskAddress, maskName, maskPhone } from './mask-buyer.ts';

/** What one row is about: an order, or one SKU line of it. */
export type RowSource = {
  order: Order;
  /** Those the row's line travels in; all of the order where the row is the order. */
  packages: readonly StoredPackage[];
  lines: readonly SkuLine[];
  line: SkuLine | null;
  /** The first row of its order: what belongs to the order as a whole and is summed up stands only there. */
  isFirst: boolean;
  shop: Shop;
  note: string | null;
  tags: readonly string[];
  buyers: NonNullable<StartExport['buyers']>;
};

/** `time-zone` joins the chosen columns where the shops of one export live by several clocks. */
export type WrittenColumn = ExportColumn | 'time-zone';

export const CELLS: Readonly<Record<WrittenColumn, (row: RowSource) => Cell>> = {
  'order-id': ({ order }) => idCell(order.id),
  shop: ({ shop }) => textCell(shop.name),
  market: ({ shop }) => textCell(marketRules(shop.region).label),
  status: ({ order }) => textCell(order.status),
  'ship-by': ({ order, shop }) => timeCell(order.deadlines.shipBy, zoneOf(shop)),
  created: ({ order, shop }) => timeCell(order.createdAt, zoneOf(shop)),
  paid: ({ order, shop }) => timeCell(order.paidAt, zoneOf(shop)),
  'time-zone': ({ shop }) => textCell(zoneOf(shop)),
  buyer: ({ order, buyers }) => {
    const name = order.recipient?.name ?? order.buyer.nickname;
    return textCell(buyers === 'masked' ? maskName(name) : name);
  },
  phone: ({ order, buyers }) => {
    const phone = order.recipient?.phone ?? null;
    return textCell(buyers === 'masked' ? maskPhone(phone) : phone);
  },
  address: ({ order, buyers }) =>
    textCell(buyers === 'masked' ? maskAddress(order.recipient) : addressOf(order.recipient)),
  town: ({ order }) => textCell(clearPlaces(order.recipient).at(-1)),
  items: ({ lines }) => textCell(lines.map(({ quantity, ...line }) => `${skuOf(line)} × ${quantity}`).join('; ')),
  sku: ({ line }) => idCell(line && skuOf(line)),
  product: ({ line }) => textCell(line?.productName),
  variant: ({ line }) => textCell(line?.skuName),
  quantity: ({ line }) => line && { kind: 'count', count: line.quantity },
  'unit-price': ({ line, order }) => line && priceCell(line, order),
  'package-id': ({ packages }) => idCell(packages.map(({ id }) => id).join(', ')),
  courier: ({ packages, order }) =>
    textCell(eachOnce(packages.map(({ providerName }) => providerName)) || order.shipping.providerName),
  tracking: ({ packages }) => idCell(eachOnce(packages.map(({ trackingNumber }) => trackingNumber))),
  warehouse: ({ order, shop }) =>
    textCell(shop.warehouses.find(({ id }) => id === order.shipping.warehouseId)?.name ?? order.shipping.warehouseId),
  'delivery-option': ({ order }) => textCell(order.shipping.deliveryOptionName),
  payment: ({ order: { payment } }) => textCell(payment.methodName ?? (payment.isCod ? 'COD' : null)),
  currency: ({ order }) => textCell(order.payment.total.currency),
  total: ({ order, isFirst }) => (isFirst ? amountCell(order.payment.total.amount) : null),
  printed: ({ packages, isFirst }) =>
    isFirst ? { kind: 'count', count: packages.reduce((sum, { prints }) => sum + prints.count, 0) } : null,
  tags: ({ tags }) => textCell(tags.join(', ')),
  note: ({ order, note, buyers }) =>
    textCell([note, order.sellerNote, buyers === 'masked' ? null : order.buyerMessage].filter(Boolean).join('\n')),
  kinds: ({ order }) => textCell(order.kinds.join(', ')),
};

export const zoneOf = ({ region }: Pick<Shop, 'region'>): string => marketRules(region).timeZone;

const skuOf = ({ sellerSku, skuId }: Pick<LineItem, 'sellerSku' | 'skuId'>): string => sellerSku || skuId;

/** The currency stands in a column of its own; a price in another one says so itself rather than be misread. */
const priceCell = ({ salePrice, currency }: SkuLine, { payment }: Order): Cell =>
  currency === payment.total.currency ? amountCell(salePrice) : textCell(`${salePrice} ${currency}`);

const eachOnce = (texts: readonly (string | null)[]): string => [...new Set(texts.filter(Boolean))].join(', ');

import type { OrderDetail } from '@order-manager/contract';
import { signOf } from '@order-manager/domain/money';
import type { orderDrawer } from '../../i18n/en/order-drawer.ts';

type PaymentName = keyof (typeof orderDrawer)['paymentRow'];

const NAMES: Readonly<Record<PaymentName, true>> = {
  originalProducts: true,
  subTotal: true,
  sellerDiscount: true,
  platformDiscount: true,
  originalShippingFee: true,
  shippingFee: true,
  shippingSellerDiscount: true,
  shippingPlatformDiscount: true,
  tax: true,
  small_order_fee: true,
  buyer_service_fee: true,
  shipping_insurance_fee: true,
  handling_fee: true,
  item_insurance_fee: true,
  item_insurance_tax: true,
  retail_delivery_fee: true,
};

/** The word for a line of the payment; null for a fee that is newer than this screen, which is shown as it came. */
export function paymentNameOf(name: string): PaymentName | null {
  const camel = name.replace(/[-_]([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (Object.hasOwn(NAMES, name)) return name as PaymentName;
  return Object.hasOwn(NAMES, camel) ? (camel as PaymentName) : null;
}

type PaymentRow = OrderDetail['payment']['rows'][number];

/** The lines worth showing: TikTok writes discounts as plain amounts, people read them as minus; a zero takes no line. */
export const shownPayment = (rows: readonly PaymentRow[]): PaymentRow[] =>
  rows
    .filter((row) => signOf(row.value.amount) !== 0 && !isOnTheWay(row, rows))
    .map((row) => (isDiscount(row) ? asMinus(row) : row));

/** Sums on the way, and what already made the shipping fee smaller: with them the lines would not add up to the total. */
const ON_THE_WAY = ['subTotal', 'originalShippingFee', 'shippingSellerDiscount', 'shippingPlatformDiscount'];

function isOnTheWay({ name }: PaymentRow, rows: readonly PaymentRow[]): boolean {
  const isWhole = rows.some((row) => row.name === (name === 'subTotal' ? 'originalProducts' : 'shippingFee'));
  return ON_THE_WAY.includes(name) && isWhole;
}

const isDiscount = ({ name, value }: PaymentRow): boolean => /discount/i.test(name) && signOf(value.amount) > 0;

const asMinus = ({ name, value }: PaymentRow): PaymentRow => ({
  name,
  value: { ...value, amount: `-${value.amount}` },
});

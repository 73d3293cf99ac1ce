import { isSystemCode } from './system-codes.ts';

/** Why a package could not be shipped, marked as shipped, bought a label for, or given other tracking. */
export type ShipReason =
  /** Somebody has shipped it: read it again and take it as done. */
  | 'already-shipped'
  /** A label was bought before: read it again. */
  | 'label-already-bought'
  | 'not-shipped-yet'
  | 'on-hold'
  | 'cancelled'
  | 'after-sale-pending'
  | 'fulfilled-by-tiktok'
  | 'not-of-shop'
  /** No such package, or an order id in its place. */
  | 'not-a-package'
  | 'package-incomplete'
  | 'several-packages'
  | 'frozen'
  | 'not-allowed'
  | 'not-in-this-market'
  | 'not-seller-shipping'
  /** The tracking number or its provider is wrong. */
  | 'tracking-invalid'
  | 'tracking-duplicate'
  | 'tracking-update-closed'
  | 'pickup-slot'
  | 'address'
  | 'product-name'
  | 'too-large'
  | 'too-heavy'
  | 'too-many-items'
  | 'must-split'
  | 'cannot-split'
  | 'combined'
  | 'shipping-service'
  | 'invoice-missing'
  | 'carrier'
  | 'permission'
  | 'parameter'
  /** TikTok's own trouble: it may have happened, so read before another try. */
  | 'system'
  | 'unknown';

/** Puts a code of a ship, batch, mark, create-packages, split, combine or shipping-info answer into one word. */
export function classifyShipCode(code: number): ShipReason {
  return reasonByCode.get(code) ?? (isSystemCode(code) ? 'system' : 'unknown');
}

/** Tells whether the code means that the package has been shipped, by whomever. */
export function isAlreadyShipped(code: number): boolean {
  return classifyShipCode(code) === 'already-shipped';
}

const codesByReason: Partial<Record<ShipReason, readonly number[]>> = {
  'already-shipped': [11006021, 21008099, 21011006, 21011020, 21011027, 21011040, 21042056, 21023046],
  'label-already-bought': [21008042, 21022025],
  'not-shipped-yet': [21011043],
  'on-hold': [21011044],
  cancelled: [21011041, 21011042],
  'after-sale-pending': [21011007, 21008044, 21021010],
  'fulfilled-by-tiktok': [21008025],
  'not-of-shop': [21011028, 21008111],
  'not-a-package': [21011001, 98001004],
  'package-incomplete': [21011008],
  'several-packages': [21011048],
  frozen: [10007014],
  'not-allowed': [21004024, 21011003, 21042057, 21011012, 21011013],
  'not-in-this-market': [21008106, 21004010],
  'not-seller-shipping': [21011004],
  'tracking-invalid': [21011022, 11028006, 21022032, 21004012, 21004015],
  'tracking-duplicate': [21011025, 21034012, 21011026],
  'tracking-update-closed': [21011030, 21011049, 21011050, 21011051, 21011052],
  'pickup-slot': [21011053, 21011054, 21004017],
  address: [11021009, 11021010, 11021012, 11021013, 11021023, 11021024, 11021025, 21014009],
  'product-name': [11021011, 11021021],
  'too-large': [11021014, 11021017, 11021019, 11021020, 11021022],
  'too-heavy': [11021015, 11021016],
  'too-many-items': [11021018],
  'must-split': [11006013, 11006014],
  'cannot-split': [21011005, 21011035, 21011036],
  combined: [21011033, 21011046],
  'shipping-service': [11003011],
  'invoice-missing': [21004006, 21004019, 21004020],
  carrier: [21042067],
  permission: [10006402],
  parameter: [11001002, 11050001, 21001001, 21011029, 21011031],
};

const reasonByCode: ReadonlyMap<number, ShipReason> = new Map(
  Object.entries(codesByReason).flatMap(([reason, codes]) =>
    codes.map((code) => [code, reason as ShipReason] as const),
  ),
);

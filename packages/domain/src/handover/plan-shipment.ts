import type { Instant } from '../ids.ts';
import { type MarketRules, marketRules, type Region } from '../market/market.ts';
import type { Order } from '../order/order.ts';
import { isArranged, type Package } from '../package/package.ts';
import type { ShipRoute, ShipUnit } from './ship-unit.ts';

/** Why a package goes, waits for a person, or stays out. */
export const PREFLIGHT_VERDICTS = [
  'ready',
  'buyer-asks-to-cancel',
  'missing-tracking',
  'on-hold',
  'not-released',
  'no-package-yet',
  'by-tiktok',
  'already-arranged',
  'cancelled',
  'unpaid',
  'wrong-status',
] as const;
export type PreflightVerdict = (typeof PREFLIGHT_VERDICTS)[number];

export type PreflightItem = {
  unit: ShipUnit;
  verdict: PreflightVerdict;
  route: ShipRoute;
  /** For `on-hold` and `not-released`: when it becomes free, if that is known. */
  freeAt: Instant | null;
  warehouseId: string | null;
};

/** A seller-shipped package needs these from the person. */
export type OwnTracking = { trackingNumber: string; providerId: string };

const ONE_HOUR = 3_600_000;

/** Looks at an order and its packages as last read and says, per package, whether "Arrange shipment" would ship it. */
export function planShipment(
  order: Order,
  packages: readonly Package[],
  region: Region,
  now: Instant,
): PreflightItem[] {
  const rules = marketRules(region);
  const units = unitsOf(order, packages, rules);
  return units.map(({ unit, parcel }) => ({
    unit,
    route: routeOf(order, { unit, parcel }, rules),
    verdict: verdictOf(order, { unit, parcel }, rules, now),
    freeAt: freeAt(order),
    warehouseId: order.shipping.warehouseId,
  }));
}

/** A combined package is found by each of its orders; it is ready only when all of them are. */
export const stricter = (known: PreflightItem | undefined, found: PreflightItem): PreflightItem =>
  known === undefined || known.verdict === 'ready' ? found : known;

/** The minute in which a held or pre-ordered order may be shipped; null where TikTok does not say. */
export function freeAt(order: Order): Instant | null {
  if (order.deadlines.releaseAt !== null) return order.deadlines.releaseAt;
  if (order.status === 'ON_HOLD' && order.paidAt !== null) return order.paidAt + ONE_HOUR;
  return null;
}

type UnitWithParcel = { unit: ShipUnit; parcel: Package | null };

function unitsOf(order: Order, packages: readonly Package[], rules: MarketRules): UnitWithParcel[] {
  const of = packages.filter((parcel) => parcel.orderIds.includes(order.id));
  const own = of.filter(({ status }) => status !== 'CANCELLED').map((parcel) => packageUnit(order, parcel));
  if (own.length > 0) return [...own, ...unpackedUnits(order, own, rules)];
  const known = order.shipping.packageIds.filter((id) => !of.some((parcel) => parcel.id === id));
  if (known.length > 0) return known.map((packageId) => ({ unit: { ...orderUnit(order), packageId }, parcel: null }));
  return [{ unit: orderUnit(order), parcel: null }];
}

/** Where the ship call makes the package, a partly shipped order has lines that are in none yet. */
function unpackedUnits(order: Order, own: readonly UnitWithParcel[], rules: MarketRules): UnitWithParcel[] {
  if (rules.packageBeforeShipping) return [];
  const packed = new Set(own.flatMap(({ unit }) => unit.lineItemIds));
  const left = order.lineItems.filter(
    ({ id, packageId, status }) => !packed.has(id) && !packageId && status !== 'CANCELLED',
  );
  return left.length > 0
    ? [{ unit: { ...orderUnit(order), lineItemIds: left.map(({ id }) => id) }, parcel: null }]
    : [];
}

const packageUnit = (order: Order, parcel: Package): UnitWithParcel => ({
  unit: { shopId: order.shopId, packageId: parcel.id, orderIds: parcel.orderIds, lineItemIds: parcel.lineItemIds },
  parcel,
});

const orderUnit = (order: Order): ShipUnit => ({
  shopId: order.shopId,
  packageId: null,
  orderIds: [order.id],
  lineItemIds: order.lineItems.filter(({ status }) => status !== 'CANCELLED').map(({ id }) => id),
});

/** Where no package exists before shipping and Ship Package is the call (Britain may be so), the label call makes one. */
function routeOf(order: Order, { unit, parcel }: UnitWithParcel, rules: MarketRules): ShipRoute {
  if (carrierOf(order, parcel) === 'seller') return rules.sellerShipping;
  return unit.packageId === null && !rules.packageBeforeShipping ? 'create-packages' : rules.platformShipping;
}

const carrierOf = (order: Order, parcel: Package | null) =>
  parcel && parcel.carrier !== 'unknown' ? parcel.carrier : order.shipping.carrier;

function verdictOf(order: Order, { unit, parcel }: UnitWithParcel, rules: MarketRules, now: Instant): PreflightVerdict {
  if (order.status === 'CANCELLED') return 'cancelled';
  if (order.shipping.fulfilledBy !== 'seller') return 'by-tiktok';
  if (parcel && isArranged(parcel.status)) return 'already-arranged';
  if (order.status === 'UNPAID') return 'unpaid';
  if (order.status === 'ON_HOLD') return 'on-hold';
  if (order.status !== 'AWAITING_SHIPMENT' && order.status !== 'PARTIALLY_SHIPPING') return lateVerdict(order);
  if (order.cancellation.requestedByBuyer) return 'buyer-asks-to-cancel';
  if (order.deadlines.releaseAt !== null && order.deadlines.releaseAt > now) return 'not-released';
  const route = routeOf(order, { unit, parcel }, rules);
  if (route === 'ship-package' && unit.packageId === null) return 'no-package-yet';
  if (carrierOf(order, parcel) === 'seller') return 'missing-tracking';
  return 'ready';
}

const ALREADY: readonly string[] = ['AWAITING_COLLECTION', 'IN_TRANSIT', 'DELIVERED', 'COMPLETED'];

const lateVerdict = (order: Order): PreflightVerdict =>
  ALREADY.includes(order.status) ? 'already-arranged' : 'wrong-status';

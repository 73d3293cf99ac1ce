import type { Market } from './market.ts';
import { createRandom, type Random } from './random.ts';
import type { OrderRecipe, RecipeStatus } from './recipe.ts';
import { REGIONS } from './region.ts';

/** Who ordered, how it ships and how far it has come: what two orders of one buyer share. */
export type Circumstances = Pick<OrderRecipe, 'kind' | 'shipping' | 'isCod' | 'status' | 'ageMinutes'> & {
  buyerNumber: number;
};

/** Draws them; now and then an order follows the one before it: same buyer, minutes later, so that packages can be combined. */
export function circumstancesOf(market: Market, seed: number, index: number, shopPlace: number): Circumstances {
  const random = createRandom(seed, REGIONS.indexOf(market.region), shopPlace, index, 1);
  if (index > 0 && random.chance(7)) return followed(circumstancesOf(market, seed, index - 1, shopPlace), random);
  const status = random.weighted(index < BUSY_DAY ? BUSY_MIX : HISTORY_MIX);
  const kind = kindOf(market, random);
  const shipping = shippingOf(market, kind, random);
  return {
    // Squaring crowds the low numbers: some people order again and again.
    buyerNumber: 1 + Math.floor(random.below(2_000) ** 2 / 100),
    kind,
    shipping,
    isCod: market.isCodAllowed && kind === 'NORMAL' && shipping === 'TIKTOK' && random.chance(32),
    status,
    ageMinutes: random.between(...(status === 'AWAITING_SHIPMENT' ? waitOf(market, random) : AGES[status])),
  };
}

// The newest orders of a shop are today's work, the rest is mostly history.
const BUSY_DAY = 240;

const BUSY_MIX: [number, RecipeStatus][] = [
  [3, 'UNPAID'],
  [3, 'ON_HOLD'],
  [37, 'AWAITING_SHIPMENT'],
  [15, 'AWAITING_COLLECTION'],
  [16, 'IN_TRANSIT'],
  [12, 'DELIVERED'],
  [9, 'COMPLETED'],
  [5, 'CANCELLED'],
];

const HISTORY_MIX: [number, RecipeStatus][] = [
  [4, 'UNPAID'],
  [3, 'ON_HOLD'],
  [50, 'AWAITING_SHIPMENT'],
  [20, 'AWAITING_COLLECTION'],
  [43, 'IN_TRANSIT'],
  [60, 'DELIVERED'],
  [760, 'COMPLETED'],
  [60, 'CANCELLED'],
];

const HOUR = 60;
const DAY = 24 * HOUR;

const AGES: Record<RecipeStatus, [number, number]> = {
  UNPAID: [1, 5 * HOUR],
  ON_HOLD: [2, 55],
  AWAITING_SHIPMENT: [70, 2 * DAY],
  AWAITING_COLLECTION: [10 * HOUR, 3 * DAY],
  IN_TRANSIT: [DAY, 5 * DAY],
  DELIVERED: [3 * DAY, 9 * DAY],
  COMPLETED: [12 * DAY, 180 * DAY],
  CANCELLED: [3 * HOUR, 120 * DAY],
};

// Most wait since yesterday or today, about a quarter has to go within a day, and a few are late already.
function waitOf({ region }: Market, random: Random): [number, number] {
  // An hour of hold comes before the two days that a seller has.
  const late = 2 * DAY + HOUR;
  const mix: [number, [number, number]][] = [
    [68, [70, late - DAY - 2 * HOUR]],
    [29, [late - DAY, late - HOUR]],
    // Where the platform cancels at once, nobody is ever late.
    [region === 'VN' ? 0 : 3, [late + 20, late + 9 * HOUR]],
  ];
  return random.weighted(mix);
}

function followed(leader: Circumstances, random: Random): Circumstances {
  const [youngest] = AGES[leader.status];
  return { ...leader, ageMinutes: Math.max(youngest, leader.ageMinutes - random.between(1, 9)) };
}

function kindOf(market: Market, random: Random): OrderRecipe['kind'] {
  if (random.chance(1.5)) return 'SAMPLE';
  // The wire knows pre-orders in the US only.
  return market.region === 'US' && random.chance(4) ? 'PRE_ORDER' : 'NORMAL';
}

function shippingOf(market: Market, kind: OrderRecipe['kind'], random: Random): OrderRecipe['shipping'] {
  if (kind === 'NORMAL' && random.chance(3)) return 'FBT';
  return random.chance(market.shipMode.seller === 'MARK_AS_SHIPPED' ? 18 : 3) ? 'SELLER' : 'TIKTOK';
}

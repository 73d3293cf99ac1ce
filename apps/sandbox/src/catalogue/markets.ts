import type { Market } from './market.ts';
import { MY } from './markets/my.ts';
import type { Region } from './region.ts';

/** Every market by its code on the wire. */
export const MARKETS = { MY } as Record<Region, Market>;

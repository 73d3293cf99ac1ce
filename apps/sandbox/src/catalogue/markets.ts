import type { Market } from './market.ts';
import { GB } from './markets/gb.ts';
import { ID } from './markets/id.ts';
import { MY } from './markets/my.ts';
import { PH } from './markets/ph.ts';
import { SG } from './markets/sg.ts';
import { TH } from './markets/th.ts';
import { US } from './markets/us.ts';
import { VN } from './markets/vn.ts';
import type { Region } from './region.ts';

/** Every market by its code on the wire. */
export const MARKETS: Record<Region, Market> = { MY, ID, TH, VN, PH, SG, GB, US };

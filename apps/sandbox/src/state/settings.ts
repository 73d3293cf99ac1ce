import type { Region } from '../catalogue/region.ts';

/** Everything about the town that a caller may choose. Times of life are for `--clock real`; `lifeSpeed` divides them. */
export type TownSettings = {
  seed: number;
  orders: number;
  regions: Region[];
  appKey: string;
  appSecret: string;
  redirectUrl: string;
  codeLifeMinutes: number;
  accessTokenLifeSeconds: number;
  /** `year`: the seller authorized for a year; `permanent`: about a hundred years, beyond 32 bits. */
  authorization: 'year' | 'permanent';
  grantedScopes: string[];
  /** 1: parcels take hours and days; 60: the same in minutes. */
  lifeSpeed: number;
  /** New orders that arrive by themselves per hour of the clock, over all shops. */
  arrivalsPerHour: number;
  /** Bounds in milliseconds between a ship call and the moment the label exists. */
  labelDelay: { from: number; to: number };
  /** Calls per second, app, shop and endpoint before HTTP 429; 0 means no limit. */
  rateLimitPerSecond: number;
  /** `partial`: code 0 with `errors[]`; `whole`: one bad package fails the call and nothing ships. */
  batchShip: 'partial' | 'whole';
  alreadyShippedCode: AlreadyShippedCode;
  /** How fields that do not apply look on the wire. */
  absentFields: AbsentFields;
  /** An unknown order id in order detail: left out of the list, or the whole call refused. */
  unknownOrderIds: 'omit' | 'refuse';
  /** Whether British platform-shipped orders show their package id before shipping: official pages disagree. */
  britishPackageIds: 'after' | 'before';
  /** What addresses of unpaid and held orders look like. */
  hiddenAddress: 'market' | 'absent' | 'empty' | 'masked';
};

export type AlreadyShippedCode = 11006021 | 21008099 | 21011020 | 21011040;
export type AbsentFields = 'absent' | 'empty' | 'zero' | 'null';

/** The scopes a new app of a seller has, by the keys of the API reference. */
export const ALL_SCOPES = [
  'seller.authorization.info',
  'seller.shop.info',
  'seller.order.info',
  'seller.order.ext_ref.write',
  'seller.order.ext_ref.read',
  'seller.fulfillment.basic',
  'seller.fulfillment.package.write',
  'seller.delivery.status.write',
  'seller.logistics',
  'seller.product.basic',
  'seller.product.write',
  'seller.return_refund.basic',
  'seller.finance.info',
];

/** What the town is like when nobody asks for anything else. */
export const DEFAULT_SETTINGS: TownSettings = {
  seed: 7,
  orders: 1000,
  regions: ['MY', 'ID', 'TH', 'VN', 'PH', 'SG', 'GB', 'US'],
  appKey: 'rehearsal7town',
  appSecret: '',
  redirectUrl: 'https://localhost/',
  codeLifeMinutes: 10,
  accessTokenLifeSeconds: 7 * 86_400,
  authorization: 'year',
  grantedScopes: ALL_SCOPES,
  lifeSpeed: 1,
  arrivalsPerHour: 0,
  labelDelay: { from: 1000, to: 3000 },
  rateLimitPerSecond: 0,
  batchShip: 'partial',
  alreadyShippedCode: 21011040,
  absentFields: 'absent',
  unknownOrderIds: 'omit',
  britishPackageIds: 'after',
  hiddenAddress: 'market',
};

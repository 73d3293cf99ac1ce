declare const brand: unique symbol;

/** A string that may not be mixed up with another kind of string. Only its maker below can make one. */
type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** TikTok's id of a shop, 19 digits. */
export type ShopId = Id<'ShopId'>;
/** TikTok's id of an order, 18 digits: too long for a number. */
export type OrderId = Id<'OrderId'>;
export type LineItemId = Id<'LineItemId'>;
export type PackageId = Id<'PackageId'>;
/** One grant of one seller to one app; several shops may hang on it. */
export type ConnectionId = Id<'ConnectionId'>;
export type RunId = Id<'RunId'>;

export const toShopId = (text: string) => text as ShopId;
export const toOrderId = (text: string) => text as OrderId;
export const toLineItemId = (text: string) => text as LineItemId;
export const toPackageId = (text: string) => text as PackageId;
export const toConnectionId = (text: string) => text as ConnectionId;
export const toRunId = (text: string) => text as RunId;

/** Milliseconds since 1970-01-01T00:00Z. TikTok's wire speaks seconds; `translate` multiplies once. */
export type Instant = number;

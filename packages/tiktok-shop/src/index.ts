export { type Authorization, type AuthorizationSettings, createAuthorization } from './authorization.ts';
export { type AuthorizeChoice, authorizeUrl, defaultApiUrl, defaultAuthUrl } from './authorize-url.ts';
export type { Call, CallOptions, CallSpec, ShopAddress } from './call-spec.ts';
export { clockDirection } from './clock-skew.ts';
export {
  type ClientSettings,
  createSystemLimiter,
  createTikTokShopClient,
  type ShopClient,
  type TikTokShopClient,
} from './create-client.ts';
export { classifyDocumentCode, type DocumentReason, isDocumentWorthWaitingFor } from './document-codes.ts';
export {
  type ErrorFacts,
  type ErrorKind,
  errorKinds,
  isTikTokShopError,
  TikTokShopError,
  type UnreadableReason,
} from './errors.ts';
export type { CallEvent } from './exchange.ts';
export type { Grant, TokenPair } from './grant.ts';
export {
  createLimiter,
  type Limiter,
  type LimiterState,
  type Priority,
  priorities,
  type SetTimer,
  type TakeOptions,
} from './limiter.ts';
export { checkOrigin } from './origin.ts';
export { parseJson } from './parse-json.ts';
export { type Notification, parseNotification } from './parse-notification.ts';
export type { Deliveries, DeliveryReport } from './resources/deliveries.ts';
export type { Logistics } from './resources/logistics.ts';
export type { OrderFilter, OrderPaging, Orders } from './resources/orders.ts';
export type { DocumentWish, PackageFilter, PackagePaging, Packages } from './resources/packages.ts';
export type { CombineWish, Regroupings, SplitGroup } from './resources/regroupings.ts';
export type { Seller } from './resources/seller.ts';
export type {
  LabelPurchase,
  LabelPurchase202512,
  Parcel,
  Shipments,
  ShipRequest,
  Tracking,
} from './resources/shipments.ts';
export type { Webhooks } from './resources/webhooks.ts';
export { backOff, type Effect, retryDelay } from './retry.ts';
export { classifyShipCode, isAlreadyShipped, type ShipReason } from './ship-codes.ts';
export { type SignInput, sign } from './sign.ts';
export { isSystemCode } from './system-codes.ts';
export {
  fixedToken,
  isFinalRefusal,
  type SingleFlightSettings,
  singleFlightTokens,
  type TokenSource,
} from './tokens.ts';
export { verifyWebhook, type WebhookProof } from './verify-webhook.ts';
export * from './wire/index.ts';

/** An answer that says no: HTTP status, TikTok's number and TikTok's words. */
export type Refusal = {
  status: number;
  code: number;
  message: string;
  /** Gateway and order refusals carry `data: null`, those of fulfillment and logistics `data: {}`. */
  data: null | Record<string, never>;
};

export type Answer = { data: object } | { refusal: Refusal };

/** A successful answer. */
export function answer(data: object): Answer {
  return { data };
}

/** A refusal of the gateway itself, before any endpoint was asked. */
export function gatewayRefusal(status: number, code: number, message: string): Refusal {
  return { status, code, message, data: null };
}

/** The refusals of the gateway, in the current wording of the official page of common errors. */
export const GATEWAY = {
  invalidPath: gatewayRefusal(404, 36009009, 'Invalid path. The specified path does not match any available endpoint.'),
  invalidVersion: gatewayRefusal(400, 36009014, 'The version name is invalid, please check and retry.'),
  invalidMethod: gatewayRefusal(
    405,
    36009010,
    'Invalid method. The HTTP method used is not supported by this endpoint.',
  ),
  invalidAppKey: gatewayRefusal(400, 36009004, "Invalid credentials. Invalid 'app_key' query parameter."),
  missingSign: gatewayRefusal(
    400,
    36009004,
    'Missing credentials. The request does not include a required signature in the query.',
  ),
  negativeTimestamp: gatewayRefusal(
    400,
    36009004,
    'Invalid timestamp. The value of the `timestamp` query parameter must not be lesser than 0.',
  ),
  oldTimestamp: gatewayRefusal(
    400,
    36009004,
    'Invalid timestamp. The value of the `timestamp` query parameter must not be earlier than 5 minutes before the current time.',
  ),
  futureTimestamp: gatewayRefusal(
    400,
    36009004,
    'Invalid timestamp. The value of the `timestamp` query parameter must not exceed the current time by more than 30 seconds.',
  ),
  invalidSign: gatewayRefusal(401, 106001, 'Invalid credentials. The `sign` query parameter is invalid.'),
  invalidToken: gatewayRefusal(400, 36009004, 'Invalid credentials. The `x-tts-access-token` header is invalid.'),
  expiredToken: gatewayRefusal(
    401,
    105002,
    'Expired credentials. The `access_token` or `x-tts-access-token` header has expired.',
  ),
  revokedToken: gatewayRefusal(401, 105001, 'access token is invalid; detail:your token has been deauthorized'),
  missingCipher: gatewayRefusal(
    400,
    106013,
    'Missing identifier. The `shop_cipher` query parameter is required to identify the target shop.',
  ),
  unexpectedCipher: gatewayRefusal(
    400,
    36009004,
    'Unexpected identifier. The `shop_cipher` query parameter is not required for this request.',
  ),
  wrongShop: gatewayRefusal(
    401,
    101000,
    'Invalid query or header. The `category_asset_cipher` query parameter or `x-tts-access-token` header is invalid.',
  ),
  invalidShopId: gatewayRefusal(400, 36009004, 'Invalid identifier. The `shop_id` query parameter is invalid.'),
  missingScope: gatewayRefusal(
    401,
    105005,
    'Access denied. The app is not authorized to access the endpoint because the access scopes granted for the app or the access token do not contain the required access scope for the endpoint.',
  ),
  contentType: gatewayRefusal(
    400,
    36009022,
    'Invalid content type. The `content-type` header must be `application/json` or `multipart/form-data`.',
  ),
  multipartOnly: gatewayRefusal(
    400,
    36009023,
    'Invalid content type. The `content-type` header must be `multipart/form-data`.',
  ),
  tooLarge: gatewayRefusal(400, 36009021, 'The file is too large.'),
  tooMany: gatewayRefusal(429, 36009002, "Too many requests. You've made too many requests in a short period of time."),
  timeout: gatewayRefusal(408, 36009007, 'Request timeout. The request to the endpoint timed out.'),
  internal: gatewayRefusal(
    200,
    36009003,
    'Internal error. Please try again. If the issue persists after multiple attempts, please contact platform support.',
  ),
  ipNotAllowed: gatewayRefusal(
    403,
    36009033,
    'Access denied. Your IP address is not in the IP allow list configured for this app.',
  ),
  hourlyBudget: gatewayRefusal(429, 36009037, 'The sandbox shop is over its hourly budget.'),
  shopInactive: gatewayRefusal(401, 36009043, 'The shop is inactive.'),
  sellerInactive: gatewayRefusal(401, 36009044, 'The seller is inactive.'),
} satisfies Record<string, Refusal>;

/** A parameter the gateway cannot use: HTTP 400 with 36009004, the number that a live document call showed for it. */
export function badParameter(words: string): Answer {
  return { refusal: gatewayRefusal(400, 36009004, words) };
}

const ORDER_WORDS = {
  10006402: 'permission denied',
  21001001: 'Invalid parameters. Please ensure you are passing the correct request parameter(s).',
  21008111: 'The order or package does not belong to the current seller.',
} as const;

/** A refusal of an order endpoint. */
export function refuseOrder(code: keyof typeof ORDER_WORDS): Answer {
  return { refusal: { status: 200, code, message: ORDER_WORDS[code], data: null } };
}

/** The words of fulfillment and logistics refusals, by number. */
export const FULFILLMENT_WORDS = {
  10006402: 'permission denied',
  11006021: 'Package has been shipped. Please not ship the package again.',
  11034002:
    'This API is only applicable to TikTok Shipping orders. For seller shipping, please obtain the shipping label offline and upload it to TikTok Shop via API or Seller Center.',
  11034037: 'The shipping document is still being generated by the logistics provider, please try again later.',
  12019116: 'The image is invalid.',
  21001001: 'Invalid parameters. Please ensure you are passing the correct request parameter(s).',
  21001011: 'System process error, please try again later.',
  21004012: 'The tracking number must not contain special characters.',
  21008025: 'Seller cannot operate orders which are fulfilled by platform',
  21008042: 'A shipping label has already been purchased.',
  21008043: 'This package is fulfilled by TikTok. Shipping documents cannot be printed.',
  21008044: 'The order has a pending after-sale request, please process the after-sale request first.',
  21008099: 'Package has been shipped. Please not ship the package again.',
  21008106: 'This interface cannot be used in this region.',
  21008111: 'The order or package does not belong to the current seller.',
  21008116: 'No Subscription without specified delivery option.',
  21008117:
    'The delivery of the specified delivery_option_id is fulfilled by TikTok. No shipping provider will be returned.',
  21011001: 'The package was not found.',
  21011003: 'The action is not allowed.',
  21011004: 'This interface is only applicable to seller shipping orders.',
  21011005: 'The package cannot be operated in its current status.',
  21011006: 'The order has already been shipped.',
  21011007: 'Package item has after-sale request, please process the after-sale request first.',
  21011020: 'These orders are already shipped.',
  21011022: 'Invalid tracking number or provider ID. Please double check and try again.',
  21011025: 'Duplicate tracking number.',
  21011027: 'Package has already been delivered.',
  21011028: 'The package does not belong to the current shop.',
  21011029: 'The order line item does not belong to the order or package.',
  21011030: 'The tracking number cannot be updated after delivery.',
  21011031: 'Order does not belong to pre_pkg. Please ensure you are providing the correct order ID(s).',
  21011033: 'The package has already been combined.',
  21011035: 'split order not allowed',
  21011036: 'Items of the same SKU cannot be split.',
  21011037: 'The shipping service is not available.',
  21011040: 'Package has already been shipped.',
  21011041: 'Cannot complete the operation when order is cancelled.',
  21011042: 'Cannot complete the operation when package is cancelled.',
  21011043: 'The package has not been shipped yet.',
  21011044: 'Order status is on hold. Please process when order status update to awaiting shipment',
  21011046: 'A combined package cannot be split.',
  21011048: 'The order has several packages. Please provide the order line item ids.',
  21011050: 'The tracking number can no longer be updated.',
  21011051: 'The tracking number can only be updated once.',
  21011053: 'Fail to ship package because the shipment time is outside of the pick-up time slot.',
  21008109: 'There is no shipping information. Please check the order.',
  21021010: 'The order has a pending after-sale request.',
  21022025: 'A shipping label has already been purchased.',
  21023035: 'Please arrange shipment before retrieving the shipping document.',
  21023059: 'Package has already been cancelled.',
  21042057: 'The order is not awaiting shipment.',
  21042102: "Documents couldn't be printed after the package has been pickup.",
  21042104: "Documents couldn't be printed before shipped.Please check shipping is arranged and try again.",
  98001004: 'Invalid parameters; detail:No Valid FulfillUnit error',
} as const;

export type FulfillmentCode = keyof typeof FULFILLMENT_WORDS;

/** A refusal of a fulfillment or logistics endpoint: HTTP 200 with a number. */
export function refuse(code: FulfillmentCode): Answer {
  return { refusal: { status: 200, code, message: FULFILLMENT_WORDS[code], data: {} } };
}

import { createHmac } from 'node:crypto';

export type SignInput = {
  appSecret: string;
  /** The path alone: no host, no query. */
  path: string;
  /** Decoded values; lists already joined with commas. */
  query: Readonly<Record<string, string>>;
  contentType?: string;
  /** Exactly what is sent; another key order or another space is another signature. */
  rawBody?: string | Uint8Array | undefined;
};

/** The `sign` parameter of a request: lower-case hex of an HMAC-SHA256 over path, query and raw body. */
export function sign(input: SignInput): string {
  const mac = createHmac('sha256', input.appSecret);
  mac.update(input.appSecret + input.path + joinQuery(input.query));
  if (input.rawBody !== undefined && isBodySigned(input.contentType)) mac.update(input.rawBody);
  return mac.update(input.appSecret).digest('hex');
}

const unsignedKeys = new Set(['sign', 'access_token']);

function joinQuery(query: SignInput['query']): string {
  // The order of `sort()` is by code unit, which is the byte order TikTok uses; a locale order would not be.
  const keys = Object.keys(query).filter((key) => !unsignedKeys.has(key));
  return keys
    .sort()
    .map((key) => key + query[key])
    .join('');
}

function isBodySigned(contentType = 'application/json'): boolean {
  return !contentType.toLowerCase().startsWith('multipart/form-data');
}

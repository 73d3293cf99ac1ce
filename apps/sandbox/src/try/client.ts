import { createHmac } from 'node:crypto';
import type { Sandbox } from '../index.ts';

/** A small client for the exams: it signs by its own few lines, as any stranger's client would. */
export type TryClient = {
  token: string;
  cipher: string;
  shopId: string;
  ciphers: { id: string; region: string; cipher: string }[];
  call(method: string, path: string, wish?: Wish): Promise<Reply>;
};

export type Wish = {
  query?: Record<string, string>;
  body?: unknown;
  /** Exact bytes instead of `body`. */
  text?: string;
  bytes?: Buffer;
  /** What is signed instead of what is sent. */
  signedText?: string;
  headers?: Record<string, string>;
  cipher?: string | null;
  token?: string | null;
  timestamp?: number;
  secret?: string;
  appKey?: string;
  sign?: string | null;
};

export type Reply = {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an exam reads whatever comes over the wire
  json: any;
  code: number;
  // biome-ignore lint/suspicious/noExplicitAny: an exam reads whatever comes over the wire
  data: any;
  message: string;
  text: string;
};

/** Authorizes and exchanges the code like a seller and his app would; acts for the first shop of `region`. */
export async function tryClient(sandbox: Sandbox, region = 'MY'): Promise<TryClient> {
  const token = await tokenOf(sandbox, `&shop_region=${region}`);
  const client: TryClient = {
    token: token.access_token,
    cipher: '',
    shopId: '',
    ciphers: [],
    call: (method, path, wish = {}) => send(sandbox, client, method, path, wish),
  };
  const shops = await client.call('GET', '/authorization/202309/shops', { cipher: null });
  client.ciphers = shops.data.shops;
  client.cipher = shops.data.shops[0].cipher;
  client.shopId = shops.data.shops[0].id;
  return client;
}

/** The `data` of a token exchange after one click on Authorize. */
export async function tokenOf(sandbox: Sandbox, more = '') {
  const code = await codeOf(sandbox, more);
  const query = new URLSearchParams({
    app_key: sandbox.appKey,
    app_secret: sandbox.appSecret,
    auth_code: code,
    grant_type: 'authorized_code',
  });
  const reply = await fetch(`${sandbox.origin}/api/v2/token/get?${query}`);
  // biome-ignore lint/suspicious/noExplicitAny: an exam reads whatever comes over the wire
  return ((await reply.json()) as any).data;
}

/** The code in the redirect of the authorize page. */
export async function codeOf(sandbox: Sandbox, more = ''): Promise<string> {
  const reply = await fetch(`${sandbox.authorizeUrl}&approve=1${more}`, { redirect: 'manual' });
  return new URL(reply.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

async function send(sandbox: Sandbox, client: TryClient, method: string, path: string, wish: Wish): Promise<Reply> {
  const body = wish.text ?? (wish.body === undefined ? '' : JSON.stringify(wish.body));
  const cipher = wish.cipher === undefined ? client.cipher : wish.cipher;
  const query: Record<string, string> = {
    app_key: wish.appKey ?? sandbox.appKey,
    timestamp: String(wish.timestamp ?? Math.floor(Date.now() / 1000)),
    ...(cipher ? { shop_cipher: cipher } : {}),
    ...wish.query,
  };
  const sign =
    wish.sign === undefined
      ? signed(wish.secret ?? sandbox.appSecret, path, query, wish.signedText ?? body)
      : wish.sign;
  const target = `${sandbox.origin}${path}?${new URLSearchParams({ ...query, ...(sign === null ? {} : { sign }) })}`;
  const token = wish.token === undefined ? client.token : wish.token;
  const reply = await fetch(target, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token ? { 'x-tts-access-token': token } : {}),
      ...wish.headers,
    },
    ...(wish.bytes ? { body: new Uint8Array(wish.bytes) } : body === '' ? {} : { body }),
  });
  const text = await reply.text();
  const json = parsed(text);
  return {
    status: reply.status,
    headers: reply.headers,
    json,
    text,
    code: json?.code,
    data: json?.data,
    message: json?.message,
  };
}

function signed(secret: string, path: string, query: Record<string, string>, body: string): string {
  const keys = Object.keys(query)
    .filter((key) => key !== 'sign' && key !== 'access_token')
    .sort();
  const middle = path + keys.map((key) => key + query[key]).join('') + body;
  return createHmac('sha256', secret)
    .update(secret + middle + secret)
    .digest('hex');
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

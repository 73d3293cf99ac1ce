import { clockSkew } from './clock-skew.ts';
import { type ErrorFacts, type ErrorKind, TikTokShopError } from './errors.ts';
import { readNetworkFailure } from './network-failure.ts';
import { type ReadAnswer, readAnswer } from './read-answer.ts';
import { requestUrl } from './request-url.ts';
import { readRetryAfter } from './retry-after.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What the log may know about one request: no query, no header, no body. */
export type CallEvent = {
  method: Method;
  path: string;
  /** 1 for the first request of a call. */
  attempt: number;
  ms: number;
  httpStatus?: number | undefined;
  code?: number | undefined;
  requestId?: string | undefined;
  kind?: ErrorKind | undefined;
  clockSkewMs?: number | undefined;
};

export type ExchangeRequest = {
  method: Method;
  origin: string;
  path: string;
  /** Complete, with signature or secret. */
  query: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  body?: string | FormData | undefined;
  isWrite: boolean;
  attempt: number;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** Texts that must not appear in an error, should TikTok repeat them. */
  secrets: readonly string[];
};

export type ExchangeSettings = {
  fetch: typeof globalThis.fetch;
  now: () => number;
  onCall?: ((event: CallEvent) => void) | undefined;
};

/** Sends one request and gives the `data` of its answer; throws a TikTokShopError for everything else. Never repeats. */
export async function exchange(request: ExchangeRequest, settings: ExchangeSettings): Promise<unknown> {
  const sentAt = settings.now();
  const received = await send(request, settings);
  const ms = settings.now() - sentAt;
  const { method, path, attempt } = request;
  const clockSkewMs = clockSkew(received.date, sentAt, sentAt + ms);
  const told = { method, path, attempt, ms, httpStatus: received.httpStatus, clockSkewMs };
  const { answer } = received;
  if (answer.isSuccess) {
    settings.onCall?.({ ...told, code: 0, requestId: answer.requestId });
    return answer.data;
  }
  settings.onCall?.({ ...told, code: answer.code, requestId: answer.requestId, kind: answer.kind });
  throw new TikTokShopError(factsOf(request, received, answer, clockSkewMs, settings.now()));
}

type Failure = Extract<ReadAnswer, { isSuccess: false }> & { networkCode?: string | undefined; wasSent?: boolean };
type Received = {
  httpStatus?: number;
  date: string | null;
  retryAfter: string | null;
  answer: Failure | Extract<ReadAnswer, { isSuccess: true }>;
};

async function send(request: ExchangeRequest, settings: ExchangeSettings): Promise<Received> {
  if (request.signal?.aborted) return { ...noHeaders, answer: { isSuccess: false, kind: 'aborted', wasSent: false } };
  const timeout = AbortSignal.timeout(request.timeoutMs);
  try {
    const response = await settings.fetch(requestUrl(request.origin, request.path, request.query), {
      method: request.method,
      headers: request.headers,
      body: request.body ?? null,
      redirect: 'manual',
      signal: request.signal ? AbortSignal.any([timeout, request.signal]) : timeout,
    });
    return await receive(response);
  } catch (thrown) {
    return { ...noHeaders, answer: interrupted(thrown, timeout, request.signal) };
  }
}

const noHeaders = { date: null, retryAfter: null };

async function receive(response: Response): Promise<Received> {
  return {
    httpStatus: response.status,
    date: response.headers.get('date'),
    retryAfter: response.headers.get('retry-after'),
    answer: readAnswer(response.status, await response.text()),
  };
}

function interrupted(thrown: unknown, timeout: AbortSignal, signal: AbortSignal | undefined): Failure {
  if (signal?.aborted) return { isSuccess: false, kind: 'aborted' };
  const { networkCode, wasSent } = readNetworkFailure(thrown);
  return { isSuccess: false, kind: timeout.aborted ? 'timeout' : 'network', networkCode, wasSent };
}

function factsOf(
  request: ExchangeRequest,
  received: Received,
  failure: Failure,
  clockSkewMs: number | undefined,
  now: number,
): ErrorFacts {
  return {
    kind: failure.kind,
    method: request.method,
    path: request.path,
    httpStatus: received.httpStatus,
    code: failure.code,
    tiktokMessage: failure.message && withoutSecrets(failure.message, request.secrets),
    requestId: failure.requestId,
    mayHaveHappened: request.isWrite && isDoubtful(failure),
    retryAfterMs: readRetryAfter(received.retryAfter, now),
    clockSkewMs,
    unreadable: failure.unreadable,
    networkCode: failure.networkCode,
  };
}

const doubtfulKinds: ReadonlySet<ErrorKind> = new Set(['timeout', 'network', 'busy', 'aborted', 'unreadable-answer']);

function isDoubtful(failure: Failure): boolean {
  return failure.wasSent !== false && doubtfulKinds.has(failure.kind);
}

function withoutSecrets(message: string, secrets: readonly string[]): string {
  return secrets.filter((secret) => secret !== '').reduce((text, secret) => text.replaceAll(secret, '***'), message);
}

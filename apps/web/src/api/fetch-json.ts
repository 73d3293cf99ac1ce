import type { Problem, ProblemCode } from '@order-manager/contract';

/** Where a refusal came from: our server's own code, or one of two the browser finds by itself. */
export type RefusalCode = ProblemCode | 'desk-unreachable' | 'answer-unreadable';

export type Refusal = Omit<Problem, 'code'> & { code: RefusalCode };

/** Thrown by every call to our server that did not end well. `refusal` says why, in the words' own codes. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  readonly status: number;

  constructor(refusal: Refusal, status: number) {
    super(refusal.code);
    this.name = 'RefusedError';
    this.refusal = refusal;
    this.status = status;
  }
}

type Sent = { method?: string; body?: unknown; signal?: AbortSignal };

/** Calls our server and gives the parsed answer. Throws `RefusedError`, and nothing else but an abort. */
export async function fetchJson<Answer>(path: string, sent: Sent = {}): Promise<Answer> {
  const response = await fetchAnswer(path, sent);
  if (response.status === 204) return undefined as Answer;
  try {
    return (await response.json()) as Answer;
  } catch (error) {
    throw isAbort(error) ? error : new RefusedError(plain('answer-unreadable'), response.status);
  }
}

/** The same call with the answer unread, for streams and files. */
export async function fetchAnswer(path: string, sent: Sent = {}): Promise<Response> {
  const response = await send(path, sent);
  if (!response.ok) throw new RefusedError(await refusalOf(response), response.status);
  return response;
}

/** Whatever was thrown, as a refusal that has words. */
export const refusalFrom = (error: unknown): Refusal =>
  error instanceof RefusedError ? error.refusal : plain('internal');

async function send(path: string, { method, body, signal }: Sent): Promise<Response> {
  try {
    return await fetch(path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
      credentials: 'same-origin',
    });
  } catch (error) {
    throw isAbort(error) ? error : new RefusedError(plain('desk-unreachable'), 0);
  }
}

async function refusalOf(response: Response): Promise<Refusal> {
  try {
    const body: unknown = await response.json();
    return isProblem(body) ? body : plain(codeOfStatus(response.status));
  } catch {
    return plain(codeOfStatus(response.status));
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';

function codeOfStatus(status: number): RefusalCode {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'not-allowed';
  if (status === 404) return 'not-found';
  return status === 429 ? 'too-many' : 'internal';
}

const plain = (code: RefusalCode): Refusal => ({ code, facts: {}, details: null });

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

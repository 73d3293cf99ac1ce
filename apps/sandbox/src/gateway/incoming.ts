import type { IncomingMessage } from 'node:http';

/** A request as it came, with its body read to the last byte. */
export type Incoming = {
  method: string;
  path: string;
  query: Map<string, string>;
  header(name: string): string | undefined;
  bytes: Buffer;
  /** Where the caller reached us, without a slash at the end. */
  origin: string;
};

/** More than any documented upload; a longer body is cut off by closing the connection. */
const MOST_BYTES = 25 * 1024 * 1024;

/** Reads a request; throws a RangeError if its body is longer than any endpoint takes. */
export async function readIncoming(request: IncomingMessage): Promise<Incoming> {
  const target = request.url ?? '/';
  const question = target.indexOf('?');
  const path = question < 0 ? target : target.slice(0, question);
  return {
    method: request.method ?? 'GET',
    path,
    query: readQuery(question < 0 ? '' : target.slice(question + 1)),
    header: (name) => headerOf(request, name),
    bytes: await readBytes(request),
    origin: `http://${request.headers.host ?? 'localhost'}`,
  };
}

// A list given as repeated parameters means the same as one joined with commas.
function readQuery(text: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(text)) {
    const earlier = query.get(key);
    query.set(key, earlier === undefined ? value : `${earlier},${value}`);
  }
  return query;
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new RangeError('the body is too long');
    chunks.push(chunk);
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}

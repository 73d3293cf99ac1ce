import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type SeenRequest = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage['headers'];
  rawBody: string;
};

/** One scripted reply: JSON, a status with JSON, or anything done by hand. */
export type Reply =
  | { status?: number; json: unknown; headers?: Record<string, string> }
  | { status?: number; text: string; headers?: Record<string, string> }
  | ((response: ServerResponse, seen: SeenRequest) => void);

export type ScriptedServer = { origin: string; seen: SeenRequest[]; close: () => Promise<void> };

/** A loopback server that gives the replies in turn, the last one for ever, and keeps what it was asked. */
export async function openScriptedServer(...replies: Reply[]): Promise<ScriptedServer> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const asked = await readRequest(request);
    const reply = replies[Math.min(seen.length, replies.length - 1)];
    seen.push(asked);
    if (reply) answer(response, reply, asked);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, close };
}

/** A success with this `data`. */
export function success(data: unknown): Reply {
  return { json: { code: 0, message: 'Success', data, request_id: 'R-1' } };
}

/** A failure as TikTok words it. */
export function failure(
  code: number,
  status: number,
  message = 'refused',
  headers: Record<string, string> = {},
): Reply {
  return { status, json: { code, message, data: null, request_id: `R-${code}` }, headers };
}

async function readRequest(request: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://loopback');
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    rawBody: Buffer.concat(chunks).toString('utf8'),
  };
}

function answer(response: ServerResponse, reply: Reply, seen: SeenRequest): void {
  if (typeof reply === 'function') {
    reply(response, seen);
    return;
  }
  const text = 'json' in reply ? JSON.stringify(reply.json) : reply.text;
  response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers }).end(text);
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openWebhookDoor } from '../../webhooks/receive-webhook.ts';
import type { Rehearsal } from './rehearsal.ts';

export type Ear = { address: string; close(): Promise<void> };

/** The rehearsal's own door for webhooks, on a port of its own, behind nothing but the door itself. */
export async function openEar({ store, waiting }: Rehearsal): Promise<Ear> {
  const door = openWebhookDoor({
    store,
    queue: { add: async (job) => void waiting.push(job) },
    now: Date.now,
    noticeUnknown: () => undefined,
    onRefused: () => undefined,
  });
  const server = createServer(async (request, response) => {
    const parts: Uint8Array[] = [];
    for await (const part of request) parts.push(part as Uint8Array);
    const verdict = await door.receive(Buffer.concat(parts), request.headers.authorization ?? null);
    response.writeHead(verdict === 'kept' ? 200 : 401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/webhooks/tiktok`, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

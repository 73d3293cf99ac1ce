import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerAuthorize } from '../authorize/answer-authorize.ts';
import { answerControl } from '../control/answer-control.ts';
import type { Control } from '../control/control.ts';
import { answerFiles } from '../files/answer-files.ts';
import { settle } from '../state/settle.ts';
import { answerTokenWithFaults } from '../token/faulty-token.ts';
import { answerBusiness } from './answer-business.ts';
import { answerHome } from './answer-home.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { json, type Outgoing } from './outgoing.ts';
import { GATEWAY } from './refusal.ts';
import { requestId } from './request-id.ts';

/** The town's one door: everything that has an address is served here. */
export function createTownServer(control: Control): Server {
  const server = createServer((request, response) => {
    serve(control, request, response).catch((error: unknown) => {
      send(control, response, ownFault(control, error));
    });
  });
  server.keepAliveTimeout = 65_000;
  return server;
}

// A mistake of the town itself looks like one of TikTok's, but says in a header what it was.
function ownFault({ town }: Control, error: unknown): Outgoing {
  const { code, message, data } = GATEWAY.internal;
  const outgoing = json(500, { code, data, message, request_id: requestId(town.clock.now()) });
  const reason = error instanceof Error ? error.message : String(error);
  outgoing.headers['x-sandbox-error'] = reason.replace(/[^ -~]/g, '?').slice(0, 500);
  return outgoing;
}

async function serve(control: Control, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let incoming: Incoming;
  try {
    incoming = await readIncoming(request);
  } catch {
    request.destroy();
    return;
  }
  settle(control.town);
  send(control, response, await answer(control, incoming));
}

function answer(control: Control, incoming: Incoming): Outgoing | Promise<Outgoing> {
  const { path } = incoming;
  if (path === '/') return answerHome(control.town, incoming);
  if (path === '/oauth/authorize' || path === '/open/authorize') return answerAuthorize(control.town, incoming);
  if (path.startsWith('/api/v2/token/')) return answerTokenWithFaults(control.town, incoming);
  if (path.startsWith('/files/')) return answerFiles(control.town, incoming);
  if (path.startsWith('/_sandbox/')) return answerControl(control, incoming);
  return answerBusiness(control.town, control.limit, incoming);
}

function send(control: Control, response: ServerResponse, outgoing: Outgoing): void {
  const { fate } = outgoing;
  if (fate?.kind === 'reset') return void response.destroy();
  if (fate?.kind === 'hang') return void hang(response, fate.milliseconds);
  const body = typeof outgoing.body === 'string' ? Buffer.from(outgoing.body) : outgoing.body;
  response.sendDate = false;
  response.writeHead(outgoing.status, {
    ...outgoing.headers,
    'content-length': body.length,
    date: new Date(control.town.clock.now() + clockError(control)).toUTCString(),
  });
  if (fate?.kind !== 'cut') return void response.end(body);
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

function hang(response: ServerResponse, milliseconds: number): void {
  const timer = setTimeout(() => response.destroy(), milliseconds);
  timer.unref();
  response.once('close', () => clearTimeout(timer));
}

function clockError({ town }: Control): number {
  return town.faults.find((rule) => rule.kind === 'clock_offset' && rule.left !== 0)?.milliseconds ?? 0;
}

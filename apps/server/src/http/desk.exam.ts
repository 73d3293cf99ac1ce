import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectEvent, DeskEvent } from '@order-manager/contract';
import type { ShopId } from '@order-manager/domain';
import { createExportActions } from '../actions/export/export-actions.ts';
import { labelVault } from '../actions/label/label-vault.ts';
import { mergeInThread } from '../actions/print/merge-in-thread.ts';
import { createPrintingActions } from '../actions/print/printing-actions.ts';
import { sheetVault } from '../actions/print/sheet-vault.ts';
import { createShippingActions } from '../actions/ship/shipping-actions.ts';
import { WEB_CALL_RATE } from '../connect/call-rate.ts';
import { createClients } from '../connect/clients.ts';
import { createConnect } from '../connect/connect-actions.ts';
import type { DemoShop } from '../connect/connect-parts.ts';
import { hostsFrom } from '../connect/hosts.ts';
import { webhookAddressFrom } from '../connect/webhook-address-of.ts';
import type { Job } from '../jobs/queue.ts';
import { createLog } from '../log.ts';
import { openWebhooks } from '../open-webhooks.ts';
import { createSealer } from '../security/sealer.ts';
import { createSessions } from '../security/sessions.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { shippingSourceOf } from '../translate/shipping-source-of.ts';
import { download } from '../worker/download.ts';
import { createHttp } from './create-http.ts';
import { createDeskEvents } from './desk-events.ts';
import type { HttpApp } from './http-env.ts';

export type Desk = {
  app: HttpApp;
  store: Store;
  jobs: Job[];
  publish(event: DeskEvent): void;
  /** Everything that screens were told so far. */
  told: DeskEvent[];
  /** Everything that was logged so far. */
  logged(): string;
  browser(): Browser;
  close(): Promise<void>;
};

/** A browser at the desk: keeps its cookies and names its origin. */
export type Browser = {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  put(path: string, body: unknown): Promise<Response>;
  delete(path: string): Promise<Response>;
  /** Posts and reads the stream of steps to its end. */
  connect(path: string, body?: unknown): Promise<ConnectEvent[]>;
};

type Options = {
  liveUrl: string;
  demo?: DemoShop | null;
  now?: () => number;
  publicUrl?: string | null;
  webDir?: string;
};

/** The real HTTP room over a real SQLite store in a temporary folder. Jobs are noted, not worked. */
export async function openDesk({
  liveUrl,
  demo = null,
  now = Date.now,
  publicUrl = null,
  webDir,
}: Options): Promise<Desk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-'));
  const sealer = createSealer(randomBytes(32));
  const store = await openStore({ databaseUrl: null, dataDir, sealer, now });
  const lines: string[] = [];
  const log = createLog('trace', { write: (line: string) => void lines.push(line) });
  const jobs: Job[] = [];
  const queue = { add: async (job: Job) => void jobs.push(job) };
  const hostsOf = hostsFrom({ tiktokApiUrl: liveUrl, tiktokAuthUrl: liveUrl }, demo?.url ?? null);
  const onCall = (event: object) => log.info(event, 'call');
  const clients = createClients({
    callRate: WEB_CALL_RATE,
    store,
    hostsOf,
    owner: 'test',
    now,
    sleep: (ms) => sleep(ms),
    onCall,
  });
  const sessions = createSessions({ store: store.sessions, now });
  const events = createDeskEvents();
  const told: DeskEvent[] = [];
  events.subscribe((event) => void told.push(event));
  const connect = createConnect({ store, sessions, queue, clients, hostsOf, demo, publish: events.publish, now, log });
  const address = { host: '127.0.0.1', publicUrl, port: () => 5173 };
  const deps = { store, sessions, connect, clients, hostsOf, queue, events, demo, now, log, address };
  const shared = { store, queue, publish: events.publish, now };
  const sourceOf = async (shopId: ShopId) => shippingSourceOf((await clients.forShop(shopId)).api, shopId, download);
  const vaults = { labels: labelVault(dataDir, sealer), sheets: sheetVault(dataDir, sealer), merge: mergeInThread };
  const app = createHttp({
    ...deps,
    webhooks: openWebhooks(deps),
    webhookAddress: webhookAddressFrom({ ...address, role: 'all' }, address.port, hostsOf),
    shipping: createShippingActions({ ...shared, sourceOf }),
    printing: createPrintingActions({ ...shared, ...vaults }),
    exporting: createExportActions({ ...shared, tell: (line) => log.info(line, 'export') }),
    webDir: webDir ?? null,
    version: '0.0.0-test',
  });
  return {
    app,
    store,
    jobs,
    publish: events.publish,
    told,
    logged: () => lines.join(''),
    browser: () => openBrowser(app),
    close: () => store.close(),
  };
}

const ORIGIN = 'http://localhost:5173';

function openBrowser(app: HttpApp): Browser {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit & { headers: Record<string, string> }) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      host: 'localhost:5173',
      'user-agent': 'Test browser',
      ...(cookie ? { cookie } : {}),
      ...init.headers,
    };
    const answer = await app.request(`${ORIGIN}${path}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) keep(cookies, line);
    return answer;
  };
  const post: Browser['post'] = (path, body, headers = {}) =>
    body === undefined
      ? ask(path, { method: 'POST', headers: { origin: ORIGIN, ...headers } })
      : send('POST', path, body, headers);
  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
    const text = JSON.stringify(body);
    const own = {
      origin: ORIGIN,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
    };
    return ask(path, { method, body: text, headers: { ...own, ...headers } });
  };
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post,
    put: (path, body) => send('PUT', path, body),
    delete: (path) => ask(path, { method: 'DELETE', headers: { origin: ORIGIN } }),
    connect: async (path, body) => {
      const answer = await post(path, body);
      const lines = (await answer.text()).split('\n').filter((line) => line !== '');
      return lines.map((line) => JSON.parse(line) as ConnectEvent);
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  if (/Max-Age=0\b/.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

/** The problem that ended a stream. */
export function problemIn(events: readonly ConnectEvent[]) {
  const failed = events.find((event) => event.type === 'failed');
  return failed?.type === 'failed' ? { step: failed.step, ...failed.problem } : null;
}

/** "started read-url", "finished read-url", … in the order they came. */
export const outline = (events: readonly ConnectEvent[]): string[] =>
  events.map((event) => ('step' in event ? `${event.type} ${event.step}` : event.type));

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ShopId } from '@order-manager/domain';
import rootPackage from '../../../package.json' with { type: 'json' };
import { createExportActions } from './actions/export/export-actions.ts';
import { labelVault } from './actions/label/label-vault.ts';
import { mergeInThread } from './actions/print/merge-in-thread.ts';
import { createPrintingActions } from './actions/print/printing-actions.ts';
import { sheetVault } from './actions/print/sheet-vault.ts';
import { createShippingActions } from './actions/ship/shipping-actions.ts';
import type { CallPauses } from './connect/call-pauses.ts';
import { type CallRate, WEB_CALL_RATE } from './connect/call-rate.ts';
import { createClients } from './connect/clients.ts';
import { createConnect } from './connect/connect-actions.ts';
import type { DemoShop } from './connect/connect-parts.ts';
import { hostsFrom } from './connect/hosts.ts';
import { webhookAddressFrom } from './connect/webhook-address-of.ts';
import { createHttp } from './http/create-http.ts';
import type { HttpDeps } from './http/deps.ts';
import type { DeskEvents } from './http/desk-events.ts';
import type { HttpApp } from './http/http-env.ts';
import type { Queue } from './jobs/queue.ts';
import type { Log } from './log.ts';
import { openWebhooks } from './open-webhooks.ts';
import { createSessions } from './security/sessions.ts';
import type { Settings } from './settings.ts';
import type { Sealer } from './store/sealer.ts';
import type { Store } from './store/store.ts';
import { shippingSourceOf } from './translate/shipping-source-of.ts';
import { download } from './worker/download.ts';

export type HttpParts = {
  pauses: CallPauses;
  settings: Settings;
  store: Store;
  sealer: Sealer;
  queue: Queue;
  events: DeskEvents;
  demo: DemoShop | null;
  address: HttpDeps['address'];
  log: Log;
};

/** Puts the rooms behind the HTTP side together; a part of `main`, apart for its length. */
export function assembleHttp(parts: HttpParts): { app: HttpApp; setCallRate(rate: CallRate): void } {
  const { settings, store, queue, events, demo, address, log } = parts;
  const now = Date.now;
  const hostsOf = hostsFrom(settings, demo?.url ?? null);
  const clients = createClients({
    callRate: WEB_CALL_RATE,
    pauses: parts.pauses,
    store,
    hostsOf,
    owner: `web-${randomUUID()}`,
    now,
    sleep: (ms) => wait(ms),
    onCall: (event) => log.debug(event, 'tiktok'),
  });
  const sessions = createSessions({ store: store.sessions, now });
  const shared = { store, queue, publish: events.publish, now };
  const sourceOf = async (shopId: ShopId) => shippingSourceOf((await clients.forShop(shopId)).api, shopId, download);
  const connect = createConnect({ ...shared, sessions, clients, hostsOf, demo, log });
  const shipping = createShippingActions({ ...shared, sourceOf });
  const printing = createPrintingActions({ ...shared, ...printers(parts) });
  const exporting = createExportActions({ ...shared, tell: (line) => log.info(line, 'export') });
  const webhooks = openWebhooks({ store, queue, now, log });
  const webhookAddress = webhookAddressFrom(settings, address.port, hostsOf);
  const news = { webhooks, webhookAddress };
  const rooms = { store, queue, events, sessions, clients, hostsOf, demo, connect, shipping, printing, exporting };
  const own = { address, now, log, webDir: findWebDir(), version: rootPackage.version };
  return { app: createHttp({ ...rooms, ...news, ...own }), setCallRate: clients.setCallRate };
}

const printers = ({ settings, sealer }: HttpParts) => ({
  labels: labelVault(settings.dataDir, sealer),
  sheets: sheetVault(settings.dataDir, sealer),
  merge: mergeInThread,
});

/** Null where the screens were not built yet. */
function findWebDir(): string | null {
  const directory = resolve(import.meta.dirname, '../../web/dist');
  return existsSync(resolve(directory, 'index.html')) ? directory : null;
}

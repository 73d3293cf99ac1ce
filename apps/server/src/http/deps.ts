import type {
  Preflight,
  Print,
  PrintPreview,
  PrintRequest,
  PrintSelection,
  Run,
  RunItems,
  RunItemsQuery,
  RunLine,
  RunPage,
  Selection,
  StartRun,
} from '@order-manager/contract';
import type { Instant } from '@order-manager/domain';
import type { ExportActions } from '../actions/export/export-actions.ts';
import type { Clients } from '../connect/clients.ts';
import type { ConnectActions } from '../connect/connect-actions.ts';
import type { DemoShop } from '../connect/connect-parts.ts';
import type { HostsOf } from '../connect/hosts.ts';
import type { WebhookAddressOf } from '../connect/webhook-address-of.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Log } from '../log.ts';
import type { Sessions, SignedIn } from '../security/sessions.ts';
import type { Store } from '../store/store.ts';
import type { WebhookDoor } from '../webhooks/receive-webhook.ts';
import type { DeskEvents } from './desk-events.ts';

/** Everything the HTTP room needs; `main` fills it, tests fill it with the real parts in a temporary folder. */
export type HttpDeps = {
  store: Store;
  sessions: Sessions;
  connect: ConnectActions;
  clients: Pick<Clients, 'budgetOf'>;
  hostsOf: HostsOf;
  webhooks: WebhookDoor;
  webhookAddress: WebhookAddressOf;
  shipping: ShippingActions;
  printing: PrintingActions;
  exporting: ExportActions;
  queue: Pick<Queue, 'add'>;
  events: DeskEvents;
  demo: DemoShop | null;
  /** Null tells that the web app was not built: pages say so. */
  webDir: string | null;
  /** The address the browser uses, without a slash at the end. */
  address: { host: string; publicUrl: string | null; port(): number };
  version: string;
  now(): Instant;
  log: Log;
};

/** Shipping and its runs. Every call refuses shops outside the person's environment with a `ProblemError`. */
export type ShippingActions = {
  preflight(selection: Selection, who: SignedIn): Promise<Preflight>;
  startRun(request: StartRun, who: SignedIn): Promise<Run>;
  /** The newest first. */
  listRuns(who: SignedIn): Promise<RunLine[]>;
  getRun(id: string, who: SignedIn): Promise<RunPage>;
  listRunItems(id: string, query: RunItemsQuery, who: SignedIn): Promise<RunItems>;
  pauseRun(id: string, who: SignedIn): Promise<Run>;
  resumeRun(id: string, who: SignedIn): Promise<Run>;
  retryFailed(id: string, who: SignedIn): Promise<Run>;
};

export type PrintingActions = {
  preview(selection: PrintSelection, who: SignedIn): Promise<PrintPreview>;
  print(request: PrintRequest, who: SignedIn): Promise<Print>;
  /** The finished sheet, opened. */
  pdf(id: string, who: SignedIn): Promise<{ bytes: Uint8Array; fileName: string }>;
};

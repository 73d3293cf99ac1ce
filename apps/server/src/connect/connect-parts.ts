import type { ConnectEvent, DeskEvent } from '@order-manager/contract';
import type { Instant } from '@order-manager/domain';
import type { Grant } from '@order-manager/tiktok-shop';
import type { Queue } from '../jobs/queue.ts';
import type { Log } from '../log.ts';
import type { Sessions, SignedIn } from '../security/sessions.ts';
import type { Store } from '../store/store.ts';
import type { Clients } from './clients.ts';
import type { HostsOf } from './hosts.ts';

/** The demo's app, and the way to its shop on this machine. */
export type DemoShop = {
  appKey: string;
  /** No secret: it opens the rehearsal shop on this machine only. */
  appSecret: string;
  url: string;
  /** Resolves when it answers. */
  ready(): Promise<void>;
};

/** What connecting needs of the world. */
export type ConnectParts = {
  store: Store;
  sessions: Sessions;
  queue: Pick<Queue, 'add'>;
  clients: Clients;
  hostsOf: HostsOf;
  /** Null when the demo is off. */
  demo: DemoShop | null;
  publish(event: DeskEvent): void;
  now(): Instant;
  log: Log;
};

/** Who asks to connect: perhaps somebody signed in, always with a new session that waits to be made good. */
export type Visitor = {
  signedIn: SignedIn | null;
  pendingSessionId: string;
  /** The browser's own name: an arrived code is for the browser that opened its link. */
  browserId: string | null;
};

export type Emit = (event: ConnectEvent) => Promise<void>;

/** A grant that TikTok has given, on its way into the store. */
export type Candidate = {
  environment: 'live' | 'demo';
  appKey: string;
  appSecret: string;
  grant: Grant;
};

import type { AddressInfo } from 'node:net';
import { authorizeUrlOf, serviceIdOf } from './authorize/answer-authorize.ts';
import { type Control, createControl } from './control/control.ts';
import { createTownServer } from './gateway/server.ts';
import { DEFAULT_SETTINGS, type TownSettings } from './state/settings.ts';
import { settle } from './state/settle.ts';
import { takeSnapshot } from './state/snapshot.ts';
import { createStateKeeper, readStateFile } from './state/state-file.ts';
import { secretFor } from './state/town-secret.ts';

export type { Control } from './control/control.ts';
export type { FaultKind, FaultRule } from './control/fault-rule.ts';
export { ALL_SCOPES, type TownSettings } from './state/settings.ts';
export type { Town } from './state/town.ts';

export type SandboxOptions = Partial<TownSettings> & {
  /** 0 takes any free port. */
  port?: number;
  host?: string;
  /** Where the town is kept between two starts; nothing keeps it in memory only. */
  stateFile?: string;
  /** Epoch milliseconds of the machine; tests may hand in a clock of their own. */
  wallClock?: () => number;
};

export type Sandbox = {
  origin: string;
  appKey: string;
  appSecret: string;
  serviceId: string;
  authorizeUrl: string;
  /** The levers, for callers in the same process. `control.town` is replaced by a reset. */
  control: Control;
  stop(): Promise<void>;
};

const TICK = 250;

/** Opens the rehearsal town on a port of its own; resolves when it takes calls, throws when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', stateFile, wallClock = Date.now, ...wished } = options;
  const settings = { ...DEFAULT_SETTINGS, ...wished };
  if (settings.appSecret === '') settings.appSecret = secretFor(settings.seed);
  const earlier = stateFile === undefined ? undefined : readStateFile(stateFile);
  const control = createControl(settings, { wallClock, fetch }, earlier);
  const keeper = stateFile === undefined ? undefined : createStateKeeper(stateFile, () => takeSnapshot(control.town));
  control.town.onChange = () => keeper?.touch();
  const server = createTownServer(control);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const timer = setInterval(() => {
    settle(control.town);
    void control.post.deliver();
  }, TICK);
  timer.unref();
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    appKey: settings.appKey,
    appSecret: settings.appSecret,
    serviceId: serviceIdOf(control.town),
    authorizeUrl: authorizeUrlOf(control.town, origin),
    control,
    async stop() {
      clearInterval(timer);
      keeper?.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

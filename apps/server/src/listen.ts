import { createAdaptorServer } from '@hono/node-server';
import type { Settings } from './settings.ts';
import { StartProblem } from './start-problem.ts';

type Handle = (request: Request) => Response | Promise<Response>;
export type Listening = { port: number; stop(): Promise<void> };

/** A pasted list of ids travels in the address of a search. */
const MOST_HEADER_BYTES = 128 * 1024;
const GRACE = 2_000;

/** Opens the port. Throws a `StartProblem` when it is taken or not allowed. */
export async function listen(handle: Handle, { port, host }: Pick<Settings, 'port' | 'host'>): Promise<Listening> {
  const server = createAdaptorServer({ fetch: handle, serverOptions: { maxHeaderSize: MOST_HEADER_BYTES } });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(startProblemOf(error, port, host)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () => stop(server),
  };
}

function startProblemOf(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const other = `PORT=${port < 65_000 ? port + 100 : 5273}`;
  if (error.code === 'EADDRINUSE') {
    return new StartProblem(
      `Port ${port} is in use by another program, perhaps by this desk started twice: stop that one, or choose another port, e.g. ${other}`,
    );
  }
  if (error.code === 'EACCES')
    return new StartProblem(`Port ${port} may not be opened by this user: choose one above 1023, e.g. PORT=5173`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartProblem(
      `HOST="${host}" is no address of this machine: use 127.0.0.1 for this machine only, or 0.0.0.0 for its whole network.`,
    );
  }
  return error;
}

/** Streams of events never end by themselves: after a moment of grace they are cut. */
async function stop(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE);
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  await closed;
  clearTimeout(cut);
}

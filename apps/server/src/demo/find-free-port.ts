import { createServer } from 'node:net';

/** The first free loopback port from `wished` on; 0 takes any. */
export async function findFreePort(wished: number): Promise<number> {
  const last = wished === 0 ? 0 : Math.min(wished + 50, 65_535);
  for (let port = wished; port <= last; port += 1) {
    const free = await tryPort(port);
    if (free !== null) return free;
  }
  return (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : null;
      server.close(() => resolve(taken));
    });
  });
}

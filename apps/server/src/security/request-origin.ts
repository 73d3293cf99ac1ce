import { isIP } from 'node:net';
import { isLoopback } from '../settings.ts';

/** The parts of a request that say where it comes from. */
export type RequestOrigin = {
  method: string;
  host: string | null;
  origin: string | null;
  fetchSite: string | null;
  contentType: string | null;
  hasBody: boolean;
};

export type OwnNames = { host: string; publicUrl: string | null };

export type OriginRefusal = 'host' | 'origin' | 'content-type';

/**
 * Tells why a request must not be served: a host name that is not ours (a foreign page that re-pointed its name at this
 * machine), a change asked for by another site, or a body that a plain form could have sent. Null when all is well.
 */
export function refusalOf(request: RequestOrigin, names: OwnNames): OriginRefusal | null {
  if (!isOwnHost(request.host, names)) return 'host';
  if (SAFE.includes(request.method)) return null;
  if (!isSameSite(request, names)) return 'origin';
  if (request.hasBody && !/^application\/json\b/i.test(request.contentType ?? '')) return 'content-type';
  return null;
}

const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

function isOwnHost(host: string | null, { host: ownHost, publicUrl }: OwnNames): boolean {
  const name = hostName(host);
  if (name === null) return false;
  if (isLoopback(name) || name === ownHost) return true;
  // Opened to the whole network it is reached by any of the machine's addresses; a foreign page can re-point a name, never a number.
  if (EVERYWHERE.includes(ownHost) && isAddress(name)) return true;
  return publicUrl !== null && name === new URL(publicUrl).hostname;
}

const EVERYWHERE: readonly string[] = ['0.0.0.0', '::', '[::]'];
const isAddress = (name: string) => isIP(name.replace(/^\[|\]$/g, '')) !== 0;

/** `[::1]:5173` → `[::1]`, `localhost:5173` → `localhost`. */
function hostName(host: string | null): string | null {
  const url = host === null ? null : URL.parse(`http://${host}`);
  return url && url.username === '' && url.pathname === '/' ? url.hostname : null;
}

/** A browser names the page's origin on every change. A program that names none is no browser and carries nobody's cookie by accident. */
function isSameSite({ origin, fetchSite, host }: RequestOrigin, { publicUrl }: OwnNames): boolean {
  if (origin !== null) return isOwnOrigin(origin, host, publicUrl);
  return fetchSite === null || fetchSite === 'same-origin' || fetchSite === 'none';
}

function isOwnOrigin(origin: string, host: string | null, publicUrl: string | null): boolean {
  if (publicUrl !== null && origin === publicUrl) return true;
  const url = URL.parse(origin);
  return url !== null && host !== null && url.host === host.toLowerCase();
}

import { TikTokShopError } from './errors.ts';

/** The bare origin of a host setting; refuses plain http for anything but loopback, paths, and names in the URL. */
export function checkOrigin(setting: string): string {
  const url = URL.parse(setting);
  if (!url) throw refusal(`"${setting}" is not a URL`);
  if (url.username || url.password || url.search || url.hash) throw refusal('a host setting is an origin and no more');
  if (url.pathname !== '/') throw refusal('a host setting has no path');
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return url.origin;
  throw refusal('only https is accepted, plain http for loopback alone');
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}

function refusal(reason: string): TikTokShopError {
  const error = new TikTokShopError({ kind: 'setting', method: 'SET', path: '', mayHaveHappened: false });
  error.message = `setting: ${reason}`;
  return error;
}

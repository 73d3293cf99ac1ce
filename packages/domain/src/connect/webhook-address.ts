/** Where this desk receives TikTok's webhooks, below its own address. */
export const WEBHOOK_PATH = '/webhooks/tiktok';

/** What TikTok minds about an address: it takes https, a domain name and no port. */
export type AddressFault = 'no-https' | 'port' | 'no-domain';

/** Why TikTok would not send webhooks to this origin; null when it would. */
export function faultOfAddress(origin: string): AddressFault | null {
  const { protocol, port, hostname } = new URL(origin);
  if (protocol !== 'https:') return 'no-https';
  if (!/[a-z]/i.test(hostname) || hostname.startsWith('[') || !hostname.includes('.')) return 'no-domain';
  return port === '' ? null : 'port';
}

/**
 * The address to register, or null where TikTok has no way to this desk. `own` is the desk's origin on this machine, if
 * it is known: a rehearsal on this machine (`apiUrl`) reaches it without anything public.
 */
export function webhookAddress(desk: { publicUrl: string | null; own: string | null; apiUrl: string }): string | null {
  const { publicUrl, own, apiUrl } = desk;
  const isRehearsal = isOnThisMachine(apiUrl);
  if (isRehearsal && own !== null) return `${own}${WEBHOOK_PATH}`;
  if (publicUrl === null) return null;
  const isReachable = faultOfAddress(publicUrl) === null || (isRehearsal && isOnThisMachine(publicUrl));
  return isReachable ? `${publicUrl}${WEBHOOK_PATH}` : null;
}

/** The origin of a desk that listens on `host`, as other programs of the same machine reach it; null where they do not. */
export function ownOrigin(host: string, port: number): string | null {
  const name = EVERYWHERE[host] ?? host;
  const origin = `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}`;
  return isOnThisMachine(origin) ? origin : null;
}

const EVERYWHERE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]', '[::]': '[::1]' };

/** An address that no other machine can mean. */
export function isOnThisMachine(address: string): boolean {
  const name = URL.parse(address)?.hostname ?? '';
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}

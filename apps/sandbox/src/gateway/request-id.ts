import { randomBytes } from 'node:crypto';

/** `20261122100459` and twenty hexadecimal digits: the time of the call and something unique. */
export function requestId(now: number): string {
  const time = new Date(now).toISOString().replace(/\D/g, '').slice(0, 14);
  return time + randomBytes(10).toString('hex').toUpperCase();
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A one-time state: random, with a seal of the browser behind it. */
export function newState(browserId: string): string {
  const random = randomBytes(16).toString('base64url');
  return `${random}.${sealOf(random, browserId)}`;
}

/** Whether this browser was given this state. */
export function isStateOf(state: string, browserId: string): boolean {
  const [random = '', seal = ''] = state.split('.');
  const expected = Buffer.from(sealOf(random, browserId));
  const given = Buffer.from(seal);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const sealOf = (random: string, browserId: string) =>
  createHash('sha256').update(`${random}.${browserId}`).digest('base64url').slice(0, 22);

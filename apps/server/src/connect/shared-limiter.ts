import { createHash } from 'node:crypto';
import { createSystemLimiter, type Limiter } from '@order-manager/tiktok-shop';
import type { CallPauses } from './call-pauses.ts';
import type { CallRate } from './call-rate.ts';

type Parts = { server: string; rate: CallRate; pauses: CallPauses; now(): number; random(): number };

/** So many must not wake up in the same millisecond. */
const JITTER = 500;

/** A limiter of this thread that tells the others when TikTok wants to be left alone, and believes them. */
export function sharedLimiter({ server, rate, pauses, now, random }: Parts): Limiter {
  const own = createSystemLimiter(rate.perSecond, rate.burst);
  const names = new Map<string, string>();
  // The client's key holds the shop's cipher, which stays in this process.
  const nameOf = (key: string): string => {
    const name = names.get(key) ?? createHash('sha256').update(`${server} ${key}`).digest('base64url').slice(0, 22);
    names.set(key, name);
    return name;
  };
  pauses.subscribe(({ key, until }) => {
    if (until > now()) own.pause(key, until + Math.floor(random() * JITTER));
  });
  return {
    take: (key, options) => own.take(nameOf(key), options),
    pause: (key, until) => {
      own.pause(nameOf(key), until);
      pauses.tell({ key: nameOf(key), until });
    },
    look: (key) => own.look(nameOf(key)),
    resize: own.resize,
  };
}

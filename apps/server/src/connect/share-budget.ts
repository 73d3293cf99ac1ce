import type { Instant } from '@order-manager/domain';
import type { PresenceStore } from '../store/store.ts';
import { type CallRate, shareOf } from './call-rate.ts';

type Parts = {
  presence: PresenceStore;
  role: 'web' | 'worker';
  owner: string;
  /** What all of the role may send together. */
  rate: CallRate;
  /** Told this one's share, at once and whenever it changes. */
  onShare(share: CallRate): void;
  now(): Instant;
  onError(error: unknown): void;
};

const BEAT = 10_000;
const LOST_AFTER = 3 * BEAT;

/** Several processes on one database divide one budget: each says that it is there, counts the others, and takes its share. */
export async function shareBudget(parts: Parts): Promise<{ stop(): Promise<void> }> {
  const { presence, role, owner, now, onError } = parts;
  const look = async () => {
    await presence.beat(role, owner, now());
    parts.onShare(shareOf(parts.rate, await presence.count(role, now() - LOST_AFTER)));
  };
  await look();
  const timer = setInterval(() => void look().catch(onError), BEAT).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await presence.leave(owner).catch(onError);
    },
  };
}

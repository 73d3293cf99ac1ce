import type { Instant } from '@order-manager/domain';

/** Who is at work on this database: what they share is divided by how many there are. */
export type PresenceStore = {
  /** "Still here", said by one process or thread in its role. */
  beat(role: 'web' | 'worker', owner: string, at: Instant): Promise<void>;
  /** How many of a role were heard of since then. */
  count(role: 'web' | 'worker', since: Instant): Promise<number>;
  leave(owner: string): Promise<void>;
  /** Forgets the dead. */
  purgeBefore(at: Instant): Promise<void>;
};

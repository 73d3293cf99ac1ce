import type { Instant } from '@order-manager/domain';

/** Authorisation links we built and the codes that came back. */
export type ConnectLink = {
  state: string;
  appKey: string;
  /** Given when the person wants no copying at all; sealed. */
  appSecret: string | null;
  openedAt: Instant;
  arrival: { id: string; code: string | null; shopRegion: string | null; at: Instant; declined: boolean } | null;
};

export type LinkStore = {
  create(link: Omit<ConnectLink, 'arrival'>): Promise<void>;
  find(state: string): Promise<ConnectLink | null>;
  findByArrival(arrivalId: string): Promise<ConnectLink | null>;
  arrive(state: string, arrival: NonNullable<ConnectLink['arrival']>): Promise<void>;
  /** Remembers a hash of every code that was tried, so that a second try is explained before TikTok refuses it. */
  markCodeUsed(codeHash: string, at: Instant): Promise<void>;
  isCodeUsed(codeHash: string): Promise<boolean>;
  /** Links and codes older than this are of no use to anybody. */
  purgeBefore(at: Instant): Promise<void>;
};

import type { Connection, Session } from '@order-manager/contract';
import type { GuideProgress } from './guide-progress.ts';

/** What every part of the guide gets. `connection` is there once a shop is connected. */
export type GuideParts = {
  progress: GuideProgress;
  change: (part: Partial<GuideProgress>) => void;
  connection: Connection | null;
  session: Session | undefined;
};

export const PARTNER_CENTER = {
  global: 'https://partner.tiktokshop.com',
  us: 'https://partner.us.tiktokshop.com',
} as const;

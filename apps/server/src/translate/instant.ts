import type { Instant } from '@order-manager/domain';

/** Epoch seconds of the wire as our instant; null where TikTok left the time out. */
export const toInstant = (seconds: number | undefined): Instant | null => (seconds ? seconds * 1000 : null);

/** Our instant as whole epoch seconds of the wire. */
export const toSeconds = (instant: Instant): number => Math.floor(instant / 1000);

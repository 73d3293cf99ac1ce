import type { Connection, ShopSummary } from '@order-manager/contract';

export type Health =
  | { kind: 'well' }
  | { kind: 'paused' }
  | { kind: 'disconnected' }
  /** Found by the last check, or while renewing the token. */
  | { kind: 'problem'; problem: NonNullable<Connection['problem']> }
  | { kind: 'ending'; days: number; at: number };

const DAY = 86_400_000;
const WARN_DAYS = 30;

/** How a shop is, most serious first. `connection` is undefined until it is loaded. */
export function healthOf(shop: ShopSummary, connection: Connection | undefined, now: number): Health {
  if (shop.state === 'disconnected') return { kind: 'disconnected' };
  const problem = connection?.problem ?? connection?.lastRefreshProblem ?? null;
  if (problem) return { kind: 'problem', problem };
  if (shop.state === 'paused') return { kind: 'paused' };
  const at = connection?.authorisationEndsAt ?? null;
  const days = at === null ? null : Math.max(0, Math.floor((at - now) / DAY));
  return at !== null && days !== null && days <= WARN_DAYS ? { kind: 'ending', days, at } : { kind: 'well' };
}

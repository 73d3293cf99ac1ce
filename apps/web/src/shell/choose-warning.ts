import type { ShopSummary } from '@order-manager/contract';

export type DeskWarning =
  | { kind: 'desk-away'; since: number }
  | { kind: 'offline'; since: number }
  | { kind: 'paused'; shop: ShopSummary; count: number }
  | { kind: 'ending'; shop: ShopSummary; at: number; count: number }
  | { kind: 'demo' };

export type Ending = { shop: ShopSummary; at: number };

type Facts = {
  deskAwaySince: number | null;
  offlineSince: number | null;
  shops: readonly ShopSummary[];
  endings: readonly Ending[];
  isDemo: boolean;
  now: number;
};

const WARN_BEFORE = 30 * 86_400_000;

/** The most serious of all that is the matter; only one banner stands at a time. */
export function chooseWarning(facts: Facts): DeskWarning | null {
  if (facts.deskAwaySince !== null) return { kind: 'desk-away', since: facts.deskAwaySince };
  const paused = facts.shops.filter((shop) => shop.state === 'paused');
  const [firstPaused] = paused;
  if (firstPaused) return { kind: 'paused', shop: firstPaused, count: paused.length };
  if (facts.offlineSince !== null) return { kind: 'offline', since: facts.offlineSince };
  return endingSoon(facts) ?? (facts.isDemo ? { kind: 'demo' } : null);
}

function endingSoon({ endings, now }: Facts): DeskWarning | null {
  const soon = endings.filter(({ at }) => at - now < WARN_BEFORE).sort((a, b) => a.at - b.at);
  const [first] = soon;
  return first ? { kind: 'ending', shop: first.shop, at: first.at, count: soon.length } : null;
}

import type { PreflightItem } from '@order-manager/contract';

type Verdict = PreflightItem['verdict'];

/** Goes by itself, waits for a person, or stays where it is. */
export type Fate = 'ships' | 'decide' | 'stays';

export type PreflightGroup = { verdict: Verdict; fate: Fate; items: PreflightItem[]; lastFreeAt: number | null };

/** In the order of the dialog: ready, then what needs a decision, then what stays out. */
export const VERDICT_FATES: Readonly<Record<Verdict, Fate>> = {
  ready: 'ships',
  'buyer-asks-to-cancel': 'decide',
  'missing-tracking': 'decide',
  'on-hold': 'stays',
  'not-released': 'stays',
  'no-package-yet': 'stays',
  'by-tiktok': 'stays',
  'already-arranged': 'stays',
  cancelled: 'stays',
  unpaid: 'stays',
  'wrong-status': 'stays',
};

/** These become free by themselves. */
const WAITS: readonly Verdict[] = ['on-hold', 'not-released'];

/** One word for a unit across shops. */
export const unitId = ({ shopId, key }: Pick<PreflightItem, 'shopId' | 'key'>): string => `${shopId}~${key}`;

/** The groups of the dialog; those without an item are left out, and a package is counted once whoever shares it. */
export function groupPreflight(items: readonly PreflightItem[]): PreflightGroup[] {
  const units = eachOnce(items);
  return (Object.keys(VERDICT_FATES) as Verdict[]).flatMap((verdict) => {
    const own = units.filter((item) => item.verdict === verdict);
    const lastFreeAt = WAITS.includes(verdict) ? lastFree(own) : null;
    return own.length === 0 ? [] : [{ verdict, fate: VERDICT_FATES[verdict], items: own, lastFreeAt }];
  });
}

/** How many packages share each fate, for the one bar. */
export function countFates(groups: readonly PreflightGroup[]): Record<Fate, number> {
  const counts: Record<Fate, number> = { ships: 0, decide: 0, stays: 0 };
  for (const group of groups) counts[group.fate] += group.items.length;
  return counts;
}

const eachOnce = (items: readonly PreflightItem[]): PreflightItem[] => [
  ...new Map(items.map((item) => [unitId(item), item])).values(),
];

const lastFree = (items: readonly PreflightItem[]): number | null =>
  items.reduce<number | null>((last, { freeAt }) => (freeAt === null ? last : Math.max(last ?? freeAt, freeAt)), null);

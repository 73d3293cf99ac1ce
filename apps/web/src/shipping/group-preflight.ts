import type { PreflightGroup, PreflightItem } from '@order-manager/contract';

type Verdict = PreflightGroup['verdict'];

/** Goes by itself, waits for a person, or stays where it is. */
export type Fate = 'ships' | 'decide' | 'stays';

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

const FATES: readonly Fate[] = ['ships', 'decide', 'stays'];

/** One word for a unit across shops. */
export const unitId = ({ shopId, key }: Pick<PreflightItem, 'shopId' | 'key'>): string => `${shopId}~${key}`;

/** In the order of the dialog: ready, then what needs a decision, then what stays out. */
export const sortGroups = (groups: readonly PreflightGroup[]): PreflightGroup[] =>
  FATES.flatMap((fate) => groups.filter(({ verdict }) => VERDICT_FATES[verdict] === fate));

/** How many packages share each fate, for the one bar. */
export function countFates(groups: readonly PreflightGroup[]): Record<Fate, number> {
  const counts: Record<Fate, number> = { ships: 0, decide: 0, stays: 0 };
  for (const { verdict, packages } of groups) counts[VERDICT_FATES[verdict]] += packages;
  return counts;
}

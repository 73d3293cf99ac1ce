import type { runWishSchema, Selection } from '@order-manager/contract';
import { type Instant, unitKey } from '@order-manager/domain';
import type { z } from 'zod';
import type { NewRunItem, Shop } from '../../store/store.ts';
import { type Planned, type PlanParts, planSlices } from './plan-slices.ts';

export type RunWish = z.infer<typeof runWishSchema>;

/**
 * The packages that a run is made of, slice by slice, each once: first those that a person named, in the order they were
 * named, then the selection's, the most urgent first. What is not theirs or not known is left out.
 */
export async function* wishedItems(
  parts: PlanParts,
  wish: RunWish,
  own: readonly Shop[],
): AsyncGenerator<NewRunItem[]> {
  const taken = new Set<string>();
  const named = await namedItems(parts, wish.units, own);
  for (const { unit, key } of named) taken.add(`${unit.shopId}/${key}`);
  if (named.length > 0) yield named;
  if (!wish.selection) return;
  for await (const slice of planSlices(parts, mostUrgentFirst(wish.selection), own)) {
    const going = slice.flatMap(({ fresh }) => fresh).filter((planned) => isWished(planned, wish, parts.now()));
    yield going.map(itemOf).filter(({ unit, key }) => !taken.has(`${unit.shopId}/${key}`));
  }
}

async function namedItems(parts: PlanParts, units: RunWish['units'], own: readonly Shop[]): Promise<NewRunItem[]> {
  if (units.length === 0) return [];
  const orders = units.flatMap(({ shopId, orderIds }) => orderIds.map((orderId) => ({ shopId, orderId })));
  const planned = new Map<string, NewRunItem>();
  for await (const slice of planSlices(parts, { orders }, own)) {
    for (const one of slice.flatMap(({ fresh }) => fresh))
      planned.set(`${one.shop.id}/${unitKey(one.plan.unit)}`, itemOf(one));
  }
  const wanted = new Map(units.map((unit) => [`${unit.shopId}/${unit.key}`, unit]));
  return [...wanted].flatMap(([id, { tracking = null }]) => {
    const found = planned.get(id);
    return found ? [{ ...found, tracking }] : [];
  });
}

/** TikTok's clock and ours may differ by some minutes. */
const CLOCK_SLACK = 10 * 60_000;

/** A run that gathers late, after a restart, takes no order that came in meanwhile. */
const isWished = ({ plan, stored }: Planned, { verdicts }: RunWish, now: Instant): boolean =>
  verdicts.includes(plan.verdict) && stored.order.createdAt <= now + CLOCK_SLACK;

const itemOf = ({ plan }: Planned): NewRunItem => ({ key: unitKey(plan.unit), unit: plan.unit, tracking: null });

/** Whatever the list on screen is sorted by: should not all of it fit into one run, the deadline decides. */
function mostUrgentFirst(selection: Selection): Selection {
  if ('orders' in selection) return selection;
  const params = new URLSearchParams(selection.matching.query);
  params.set('sort', 'deadline');
  params.set('direction', 'asc');
  return { matching: { ...selection.matching, query: params.toString() } };
}

import { attentionSchema } from '@order-manager/contract';
import { FILTER_NAMES, type FilterName, marketRules, ORDER_TABS, readOrderFilter } from '@order-manager/domain';
import { ProblemError } from '../../problem-error.ts';
import type { OrderQuery, Shop } from '../../store/store.ts';
import { parseSearch } from './parse-search.ts';

/**
 * What an address of the desk asks the store for, among the shops that the person may see. Throws `filter-not-understood`
 * naming every part that cannot be read: leaving one out would select more orders than were on screen.
 */
export function orderQueryOf(params: URLSearchParams, own: readonly Shop[], now: number): OrderQuery {
  const { filter, ignored } = readOrderFilter(params);
  const tab = ORDER_TABS.find((known) => known === (params.get('tab') ?? 'to-ship'));
  const attention = attentionSchema.optional().safeParse(params.get('attention') ?? undefined);
  const unread = [...ignored, ...tooLong(params), ...(tab ? [] : ['tab']), ...(attention.success ? [] : ['attention'])];
  if (!tab || unread.length > 0) throw new ProblemError('filter-not-understood', { filters: unread });
  const shops = shopsNamed(own, params.get('shops') ?? '').filter(
    ({ region }) => filter.regions.length === 0 || filter.regions.includes(region),
  );
  return {
    shopIds: shops.map(({ id }) => id),
    tab,
    attention: attention.data ?? null,
    search: parseSearch(params.get('search') ?? undefined),
    filter,
    zones: new Map(shops.map(({ id, region }) => [id, marketRules(region).timeZone])),
    now,
  };
}

/** So many values of one filter come from no screen, and each is looked up for every order that is asked. */
const MOST_VALUES = 500;

const tooLong = (params: URLSearchParams): FilterName[] =>
  FILTER_NAMES.filter((name) => params.getAll(name).length > MOST_VALUES);

function shopsNamed(own: readonly Shop[], named: string): Shop[] {
  const wanted = named.split(',').filter((id) => id !== '');
  return own.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
}

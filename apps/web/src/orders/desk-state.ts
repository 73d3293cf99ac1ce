import type { Attention, OrderRef } from '@order-manager/contract';
import {
  isFiltered,
  NO_FILTER,
  type OrderFilter,
  readOrderFilter,
  writeOrderFilter,
} from '@order-manager/domain/order/order-filter';
import { ORDER_TABS, type OrderTab } from '@order-manager/domain/order/order-status';

/** In the order of the strip "Action needed". */
export const ATTENTION_CELLS = [
  'overdue',
  'ship-within-24h',
  'auto-cancel-within-24h',
  'buyer-asks-to-cancel',
  'label-failed',
  'address-changed',
  'return-waiting',
] as const satisfies readonly Attention[];

export const SORTS = ['deadline', 'created', 'updated', 'total'] as const;
export type Sort = (typeof SORTS)[number];
export const DIRECTIONS = ['asc', 'desc'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What the desk shows. All of it stands in the address bar, so that a link shows the same desk to a colleague. */
export type DeskState = {
  tab: OrderTab;
  shops: readonly string[];
  search: string;
  attention: Attention | null;
  filter: OrderFilter;
  sort: Sort;
  direction: Direction;
  /** The saved view that was opened last; what it shows stands beside it and may have been changed since. */
  view: string | null;
  open: OrderRef | null;
};

/** Reads an address. What still makes sense in it counts; the rest falls back to the plain desk. */
export function readDeskState(params: URLSearchParams): DeskState {
  const tab = oneOf(ORDER_TABS, params.get('tab')) ?? 'to-ship';
  const sort = oneOf(SORTS, params.get('sort')) ?? firstSort(tab);
  return {
    tab,
    shops: listOf(params.get('shops')),
    search: params.get('search') ?? '',
    attention: oneOf(ATTENTION_CELLS, params.get('attention')),
    filter: readOrderFilter(params).filter,
    sort,
    direction: oneOf(DIRECTIONS, params.get('direction')) ?? firstDirection(sort),
    view: params.get('view') || null,
    open: readRef(params.get('open')),
  };
}

/** Writes the address, leaving out what the plain desk shows anyway. */
export function writeDeskState(state: DeskState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.tab !== 'to-ship') params.set('tab', state.tab);
  if (state.attention) params.set('attention', state.attention);
  if (state.shops.length > 0) params.set('shops', state.shops.join(','));
  if (state.search) params.set('search', state.search);
  for (const [name, value] of writeOrderFilter(state.filter)) params.append(name, value);
  if (state.sort !== firstSort(state.tab)) params.set('sort', state.sort);
  if (state.direction !== firstDirection(state.sort)) params.set('direction', state.direction);
  if (state.view) params.set('view', state.view);
  if (state.open) params.set('open', `${state.open.shopId}~${state.open.orderId}`);
  return params;
}

/** Another tab: what narrows the desk stays, the order of rows becomes the one that tab is worked in. */
export function withTab(state: DeskState, tab: OrderTab): DeskState {
  const sort = firstSort(tab);
  return { ...state, tab, sort, direction: firstDirection(sort), attention: null, open: null };
}

/** A click on a column's head: the same column turns around, another one starts with its useful end. */
export function withSort(state: DeskState, sort: Sort): DeskState {
  const same = state.sort === sort;
  return { ...state, sort, direction: same ? turned(state.direction) : firstDirection(sort), open: null };
}

/** A click on a cell of the strip filters; a second click takes the filter off. */
export const withAttention = (state: DeskState, attention: Attention): DeskState => ({
  ...state,
  attention: state.attention === attention ? null : attention,
  open: null,
});

/** A filter put on, changed or taken off. */
export const withFilter = (state: DeskState, part: Partial<OrderFilter>): DeskState => ({
  ...state,
  filter: { ...state.filter, ...part },
  open: null,
});

/** The same tab and shops with nothing taken out of them. */
export const withoutFilters = (state: DeskState): DeskState => ({
  ...state,
  search: '',
  attention: null,
  filter: NO_FILTER,
  view: null,
  open: null,
});

/** Whether anything but tab and shops narrows the list. */
export const isNarrowed = ({ search, attention, filter }: DeskState): boolean =>
  search !== '' || attention !== null || isFiltered(filter);

/** Where deadlines are worked off, the soonest comes first; elsewhere the newest. */
export const firstSort = (tab: OrderTab): Sort => (tab === 'to-ship' || tab === 'on-hold' ? 'deadline' : 'created');

const firstDirection = (sort: Sort): Direction => (sort === 'deadline' ? 'asc' : 'desc');

const turned = (direction: Direction): Direction => (direction === 'asc' ? 'desc' : 'asc');

const oneOf = <T extends string>(known: readonly T[], text: string | null): T | null =>
  known.find((word) => word === text) ?? null;

const listOf = (text: string | null): string[] => (text ?? '').split(',').filter((part) => part !== '');

function readRef(text: string | null): OrderRef | null {
  const [shopId, orderId, ...rest] = (text ?? '').split('~');
  return shopId && orderId && rest.length === 0 ? { shopId, orderId } : null;
}

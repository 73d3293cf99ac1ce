import { FILTER_NAMES, readOrderFilter } from '@order-manager/domain/order/order-filter';
import { type DeskState, readDeskState } from './desk-state.ts';

/** Names that an address of the desk may hold and that are read by themselves. */
const OWN_NAMES = ['tab', 'shops', 'search', 'attention', 'sort', 'direction', 'view', 'open', 'cursor'] as const;
/** Those of them that show less or other orders when they are read wrongly. */
const CHOSEN_FROM_LIST = ['tab', 'attention', 'sort', 'direction'] as const satisfies (keyof DeskState)[];

/**
 * What an address asks for and the desk does not do: words of an older version, filters that cannot be read, shops that
 * are not here. As the names stand in the address, each once.
 */
export function leftOutOf(params: URLSearchParams, shops: readonly string[]): string[] {
  const state = readDeskState(params);
  const known: readonly string[] = [...OWN_NAMES, ...FILTER_NAMES];
  return [
    ...CHOSEN_FROM_LIST.filter((name) => (params.get(name) || state[name] || '') !== (state[name] ?? '')),
    ...(state.shops.every((id) => shops.includes(id)) ? [] : ['shops']),
    ...readOrderFilter(params).ignored,
    ...[...new Set(params.keys())].filter((name) => !known.includes(name)),
  ];
}

import {
  FILTER_NAMES,
  type FilterName,
  type OrderFilter,
  readOrderFilter,
  writeOrderFilter,
} from '@order-manager/domain/order/order-filter';
import { type DeskState, withFilter } from '../desk-state.ts';

/** Whatever narrows the list, by the name it has in the address. */
export type AppliedName = FilterName | 'attention' | 'shops';

/** What a person can set here; a buyer is chosen in the drawer of one of their orders. */
export const OFFERED_FILTERS: readonly FilterName[] = FILTER_NAMES.filter((name) => name !== 'buyer');

/** The texts a filter has in the address; none where it does not narrow. */
export const valuesOf = (filter: OrderFilter, name: FilterName): string[] =>
  writeOrderFilter(filter).flatMap(([own, value]) => (own === name ? [value] : []));

/** The filter with other texts for one of its names. What cannot be read does not filter. */
export function withValues(state: DeskState, name: FilterName, values: readonly string[]): DeskState {
  const others = writeOrderFilter(state.filter).filter(([own]) => own !== name);
  const pairs: [string, string][] = [...others, ...values.map((value): [string, string] => [name, value])];
  return withFilter(state, readOrderFilter(new URLSearchParams(pairs)).filter);
}

/** What is applied, in the order of the row: what needs a person, the shops in view, then the filters. */
export const appliedOf = ({ attention, filter }: DeskState, shops: readonly string[]): AppliedName[] => [
  ...(attention ? (['attention'] as const) : []),
  ...(shops.length > 0 ? (['shops'] as const) : []),
  ...FILTER_NAMES.filter((name) => valuesOf(filter, name).length > 0),
];

/** What was applied before keeps its place, what is new comes last: chips do not jump. */
export const inOrder = (before: readonly AppliedName[], now: readonly AppliedName[]): AppliedName[] => [
  ...before.filter((name) => now.includes(name)),
  ...now.filter((name) => !before.includes(name)),
];

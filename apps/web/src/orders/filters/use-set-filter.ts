import { useChooseShops } from '../../shell/chosen-shops.ts';
import type { Desk } from '../use-desk.ts';
import { type AppliedName, withValues } from './applied.ts';

/** Sets one filter to the texts it has in the address; none take it off. */
export type SetFilter = (name: AppliedName, values: readonly string[], how?: 'push' | 'replace') => void;

/** The way to change a filter. Shops are chosen for every screen, as in the switcher. */
export function useSetFilter({ state, show }: Desk): SetFilter {
  const chooseShops = useChooseShops();
  return (name, values, how = 'push') => {
    if (name === 'shops') chooseShops(values);
    else if (name === 'attention') show({ ...state, attention: null, open: null }, how);
    else show(withValues(state, name, values), how);
  };
}

import { IconPackage, IconRefresh, IconSettings, type TablerIcon } from '@tabler/icons-react';
import { lastDesk } from '../orders/last-desk.ts';
import type { SearchTexts } from '../search-texts.ts';

/** The screens that exist, in order. A new screen gets its line here. */
export const NAVIGATION = [
  { to: '/orders', word: 'orders', icon: IconPackage },
  { to: '/runs', word: 'runs', icon: IconRefresh },
  { to: '/settings/shops', word: 'settings', icon: IconSettings },
] as const satisfies readonly { to: string; word: string; icon: TablerIcon }[];

/** Settings is one place with several addresses. */
export const sectionOf = (pathname: string): string => `/${pathname.split('/')[1] ?? ''}`;

/** The way back to the orders leads to the desk that was left; from the desk itself, to the plain one. */
export const searchFor = (to: string, isHere: boolean): SearchTexts => (to === '/orders' && !isHere ? lastDesk() : {});

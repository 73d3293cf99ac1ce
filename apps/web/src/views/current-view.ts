import type { SavedView } from '@order-manager/contract';
import { type DeskState, readDeskState, writeDeskState } from '../orders/desk-state.ts';

/** The address of a desk as a view keeps it: without what is open, and without the name of a view. */
export const viewQuery = (state: DeskState): string => writeDeskState({ ...state, view: null, open: null }).toString();

/** The address that brings back what is on screen, with the shops in view also where they were chosen in the switcher. */
export const deskQuery = ({ state, shops }: { state: DeskState; shops: readonly string[] }): string =>
  viewQuery({ ...state, shops });

/** The view on screen. `isChanged`: the desk has moved on from what was saved. Null on a desk that no view shows. */
export type CurrentView = { view: SavedView; isChanged: boolean };

/** The view that was opened last, else one that shows just this. */
export function currentView(state: DeskState, views: readonly SavedView[]): CurrentView | null {
  const query = viewQuery(state);
  const shows = (view: SavedView) => sameQuery(view.query) === query;
  const opened = views.find(({ id }) => id === state.view);
  if (opened) return { view: opened, isChanged: !shows(opened) };
  const same = query === '' ? undefined : views.find(shows);
  return same ? { view: same, isChanged: false } : null;
}

/** Something stands on screen that neither the plain desk nor a view would bring back. */
export const isWorthSaving = (state: DeskState, views: readonly SavedView[]): boolean => {
  const current = currentView(state, views);
  return viewQuery(state) !== '' && (current === null || current.isChanged);
};

/** What a query of whatever age means today. */
const sameQuery = (query: string): string => viewQuery(readDeskState(new URLSearchParams(query)));

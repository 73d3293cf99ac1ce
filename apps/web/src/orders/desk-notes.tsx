import { lazy, Suspense } from 'react';
import { useSession } from '../api/use-session.ts';
import { leftOutOf } from './left-out.ts';
import type { Desk } from './use-desk.ts';
import { useDeskParams } from './use-desk-state.ts';
import type { OrderList } from './use-order-list.ts';

const LeftOutNotice = lazy(() => import('./filters/left-out-notice.tsx'));
const LookNotice = lazy(() => import('./filters/look-notice.tsx'));
const SearchNotes = lazy(() => import('./search-notes.tsx'));

/** What has to be said about the address and the search before the rows; nothing on most days. */
export function DeskNotes({ desk }: { desk: Desk }) {
  const { shops } = useSession();
  const leftOut = leftOutOf(
    useDeskParams(),
    shops.map(({ id }) => id),
  );
  const isSearchShort = desk.orders.notFound.length > 0 || (desk.words.kind === 'ids' && desk.words.dropped > 0);
  return (
    <Suspense fallback={null}>
      {leftOut.length > 0 ? <LeftOutNotice desk={desk} names={leftOut} /> : null}
      {isLongSearch(desk.orders) ? <LookNotice search={desk.orders.search} isRaised={!desk.picking.isEmpty} /> : null}
      {isSearchShort ? <SearchNotes desk={desk} /> : null}
    </Suspense>
  );
}

const LONG = 5_000;

/** Most of what was looked at did not match, and there is more to look at. */
const isLongSearch = ({ hasMore, rows, search }: OrderList): boolean =>
  (hasMore || search.isResting) && search.lookedAt - rows.length > LONG && rows.length < LONG;

import { ErrorState } from '../ui/error-state.tsx';
import { useMinute } from '../ui/order-parts/use-minute.ts';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { DeskEmpty } from './desk-empty.tsx';
import { withSort } from './desk-state.ts';
import { OrderTable } from './order-table.tsx';
import { headState } from './selection.ts';
import type { Desk } from './use-desk.ts';

/** The table, or what stands in its place: loading, an error, nothing to show. */
export function DeskContent({ desk }: { desk: Desk }) {
  const { state, show, orders, picking, cursor } = desk;
  const now = useMinute();
  if (orders.state === 'loading') return <SkeletonRows />;
  if (orders.state === 'failed') return <ErrorState error={orders.error} onTryAgain={orders.tryAgain} />;
  if (orders.rows.length === 0 && orders.hasMore) return <SkeletonRows />;
  if (orders.rows.length === 0) return <DeskEmpty desk={desk} />;
  return (
    <OrderTable
      list={orders}
      layout={desk.layout}
      isSingleStatus={state.tab !== 'all'}
      now={now}
      isPicked={picking.isTicked}
      cursor={cursor?.key ?? null}
      cursorByKey={cursor?.byKey ?? false}
      head={{
        sort: state.sort,
        direction: state.direction,
        picked: headState(picking.selection, orders.rows),
        onSort: (sort) => show(withSort(state, sort)),
        onPickLoaded: picking.pickLoaded,
      }}
      onHold={desk.hold}
      onReach={desk.reachRow}
      onOpen={desk.openRow}
      onPick={picking.pick}
    />
  );
}

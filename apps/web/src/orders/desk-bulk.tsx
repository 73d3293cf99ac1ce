import { BulkBar } from './bulk-bar.tsx';
import type { Desk } from './use-desk.ts';
import { MOST_PICKED } from './use-picked.ts';

/** The bar over the selection, while there is one. */
export function DeskBulk({ desk }: { desk: Desk }) {
  const { counts, orders, picking } = desk;
  if (counts.orders === 0) return null;
  const { total } = orders;
  const canTakeMore = total !== null && total > counts.orders && counts.orders < MOST_PICKED;
  return (
    <BulkBar
      orders={counts.orders}
      packages={counts.packages}
      matching={canTakeMore ? total : null}
      gathering={picking.gathering}
      onSelectAll={picking.pickAllMatching}
      onShip={(thenPrint) => desk.ship(desk.targets(), thenPrint)}
      onPrint={() => desk.print(desk.targets())}
      onClear={picking.clear}
    />
  );
}

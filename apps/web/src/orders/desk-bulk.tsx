import { BulkBar } from './bulk-bar.tsx';
import { BulkTagButton } from './tags/bulk-tag-button.tsx';
import type { Desk } from './use-desk.ts';

/** The bar over the selection, while there is one. */
export function DeskBulk({ desk }: { desk: Desk }) {
  const { picking } = desk;
  if (picking.isEmpty) return null;
  return (
    <BulkBar
      orders={picking.counts.orders}
      packages={picking.counts.packages}
      matching={picking.more}
      onSelectAll={picking.pickAllMatching}
      onShip={(thenPrint) => desk.ship(desk.targets(), thenPrint)}
      onPrint={() => desk.print(desk.targets())}
      tags={<BulkTagButton desk={desk} />}
      onClear={picking.clear}
    />
  );
}

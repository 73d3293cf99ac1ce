import { lazy, Suspense } from 'react';
import type { Desk } from './use-desk.ts';
import { moveCursor } from './use-desk-commands.ts';

const OrderDrawer = lazy(() => import('./drawer/order-drawer.tsx'));
const ShipDialog = lazy(() => import('../shipping/ship-dialog.tsx'));
const PrintDialog = lazy(() => import('../labels/print-dialog.tsx'));
const KeyHelp = lazy(() => import('./key-help.tsx'));

/** The drawer of the open order and the dialog over it, each fetched when it is first needed. */
export const DeskOverlays = ({ desk }: { desk: Desk }) => (
  <Suspense fallback={null}>
    <OpenOrder desk={desk} />
    <OpenDialog desk={desk} />
  </Suspense>
);

function OpenOrder({ desk }: { desk: Desk }) {
  const { state, orders } = desk;
  if (!state.open) return null;
  return (
    <OrderDrawer
      order={state.open}
      rows={orders.rows}
      total={orders.total}
      isCovered={desk.dialog !== null}
      onMove={(step) => moveCursor(desk, step, false)}
      onClose={() => desk.show({ ...state, open: null }, 'replace')}
      onShip={(ref) => desk.ship([ref], false)}
      onPrint={(ref) => desk.print([ref])}
    />
  );
}

function OpenDialog({ desk: { dialog, lay, picking } }: { desk: Desk }) {
  const close = () => lay(null);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'ship':
      return (
        <ShipDialog orders={dialog.orders} thenPrint={dialog.thenPrint} onClose={close} onStarted={picking.clear} />
      );
    case 'print':
      return <PrintDialog orders={dialog.orders} onClose={close} />;
    case 'keys':
      return <KeyHelp onClose={close} />;
  }
}

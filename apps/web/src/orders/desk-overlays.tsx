import { lazy, Suspense } from 'react';
import type { Desk } from './use-desk.ts';
import { moveCursor } from './use-desk-commands.ts';

const OrderDrawer = lazy(() => import('./drawer/order-drawer.tsx'));
const ShipDialog = lazy(() => import('../shipping/ship-dialog.tsx'));
const PrintDialog = lazy(() => import('../labels/print-dialog.tsx'));
const DeskExport = lazy(() => import('./export/desk-export.tsx'));
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
      onShip={(ref) => desk.ship({ orders: [ref] }, false)}
      onPrint={(ref) => desk.print({ orders: [ref] })}
    />
  );
}

function OpenDialog({ desk }: { desk: Desk }) {
  const { dialog, lay, picking } = desk;
  const close = () => lay(null);
  switch (dialog?.kind) {
    case undefined:
    // It stands over its button in the bulk bar.
    case 'tags':
      return null;
    case 'ship':
      return (
        <ShipDialog
          selection={dialog.selection}
          thenPrint={dialog.thenPrint}
          onClose={close}
          onStarted={picking.clear}
        />
      );
    case 'print':
      return <PrintDialog selection={dialog.selection} onClose={close} />;
    case 'export':
      return <DeskExport desk={desk} onClose={close} />;
    case 'keys':
      return <KeyHelp onClose={close} />;
  }
}

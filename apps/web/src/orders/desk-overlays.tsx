import { FetchedPlace, fetchedPart } from '../ui/fetched-part.tsx';
import type { Desk } from './use-desk.ts';
import { moveCursor } from './use-desk-commands.ts';

const OrderDrawer = fetchedPart(() => import('./drawer/order-drawer.tsx'));
const ShipDialog = fetchedPart(() => import('../shipping/ship-dialog.tsx'));
const PrintDialog = fetchedPart(() => import('../labels/print-dialog.tsx'));
const DeskExport = fetchedPart(() => import('./export/desk-export.tsx'));
const KeyHelp = fetchedPart(() => import('./key-help.tsx'));

/** The drawer of the open order and the dialog over it, each fetched when it is first needed. */
export function DeskOverlays({ desk }: { desk: Desk }) {
  const { state, show, dialog, lay } = desk;
  return (
    <>
      <FetchedPlace what={state.open?.orderId ?? ''} onFailed={() => show({ ...state, open: null }, 'replace')}>
        <OpenOrder desk={desk} />
      </FetchedPlace>
      <FetchedPlace what={dialog?.kind ?? ''} onFailed={() => lay(null)}>
        <OpenDialog desk={desk} />
      </FetchedPlace>
    </>
  );
}

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

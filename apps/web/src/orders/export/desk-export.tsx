import { useQuery } from '@tanstack/react-query';
import { listKey, orderCountQuery } from '../order-queries.ts';
import type { Desk } from '../use-desk.ts';
import ExportDialog, { type Scope } from './export-dialog.tsx';

/** The export of a desk: of what is ticked where something is, and of all that match. */
export default function DeskExport({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { list, picking, state } = desk;
  const matching = useQuery(orderCountQuery(list)).data?.orders ?? desk.orders.total;
  const chosen = picking.chosen();
  const all: Scope = { name: 'all', selection: { matching: { query: listKey(list), except: [] } }, orders: matching };
  const selected: Scope[] = chosen ? [{ name: 'selected', selection: chosen, orders: picking.counts.orders }] : [];
  return <ExportDialog scopes={[...selected, all]} sort={state.sort} direction={state.direction} onClose={onClose} />;
}

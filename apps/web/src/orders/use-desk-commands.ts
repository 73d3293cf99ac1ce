import { askFocus } from './asked-focus.ts';
import type { DeskCommand } from './desk-keys.ts';
import { rowKey } from './selection.ts';
import type { Desk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';

/** Lets the keys of the desk act on it, while no dialog lies on top. */
export function useDeskCommands(desk: Desk): void {
  useDeskKeys((command) => desk.dialog === null && actOn(desk, command));
}

/** Moves the cursor by one row, and ticks both rows where `ticks` says so. An open drawer follows. */
export function moveCursor(desk: Desk, step: 1 | -1, ticks: boolean): boolean {
  const { rows } = desk.orders;
  const here = rows.findIndex((row) => rowKey(row) === desk.cursor?.key);
  const next = rows[here < 0 ? 0 : here + step];
  const { isTicked, pick } = desk.picking;
  for (const row of ticks ? [rows[here], next] : []) if (row && !isTicked(rowKey(row))) pick(row, false);
  if (!next) return true;
  desk.setCursor({ key: rowKey(next), byKey: true });
  if (desk.state.open) desk.show({ ...desk.state, open: { shopId: next.shopId, orderId: next.id } }, 'replace');
  return true;
}

function actOn(desk: Desk, command: DeskCommand): boolean {
  const here = desk.orders.rows.find((row) => rowKey(row) === desk.cursor?.key);
  const targets = () => (desk.state.open ? { orders: [desk.state.open] } : desk.targets());
  switch (command) {
    case 'search':
      desk.field.current?.focus();
      desk.field.current?.select();
      return true;
    case 'next':
    case 'previous':
      return moveCursor(desk, command === 'next' ? 1 : -1, false);
    case 'next-and-tick':
    case 'previous-and-tick':
      return moveCursor(desk, command === 'next-and-tick' ? 1 : -1, true);
    case 'tick':
      if (here) desk.picking.pick(here, false);
      return here !== undefined;
    case 'open':
      if (here) desk.openRow(here);
      return here !== undefined;
    case 'ship':
      desk.ship(targets(), false);
      return true;
    case 'print':
      desk.print(targets());
      return true;
    case 'note':
    case 'tag':
      if (command === 'tag' && !desk.state.open && !desk.picking.isEmpty) {
        desk.lay({ kind: 'tags' });
        return true;
      }
      if (!desk.state.open && !here) return false;
      if (!desk.state.open && here) desk.openRow(here);
      askFocus(command);
      return true;
    case 'help':
      desk.lay({ kind: 'keys' });
      return true;
    case 'close':
      return closeTop(desk);
  }
}

/** The drawer closes by its own Esc; then the field is left, then the selection goes, then the cursor. */
function closeTop(desk: Desk): boolean {
  if (desk.state.open) return false;
  const field = desk.field.current;
  if (document.activeElement === field) field?.blur();
  else if (!desk.picking.isEmpty) desk.picking.clear();
  else desk.setCursor(null);
  return true;
}

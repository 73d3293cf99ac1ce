import type { Shop, Store, StoredOrder } from '../../store/store.ts';
import type { Row } from './cell.ts';
import { csvFile } from './csv-file.ts';
import { zoneOf } from './export-cells.ts';
import type { ExportSpec } from './export-spec.ts';
import { headsOf } from './headings.ts';
import { rowsOfOrder, writtenColumns } from './rows-of-order.ts';
import { type WalkParts, walkOrders } from './walk-orders.ts';
import { xlsxFile } from './xlsx/xlsx-file.ts';

export type FileParts = WalkParts & { store: Pick<Store, 'orders' | 'notes'> };

/** How far a file is. */
export type Progress = { orders: number; rows: number };

const WRITERS = { csv: csvFile, xlsx: xlsxFile } as const;

/** The bytes of the file that was asked for, of these shops; `progress` grows as they are made. */
export function exportFile(
  parts: FileParts,
  spec: ExportSpec,
  own: readonly Shop[],
  progress: Progress,
): AsyncGenerator<Uint8Array> {
  const zones = zonesOf(spec, own);
  const columns = writtenColumns([...new Set(spec.columns)], zones);
  const shops = new Map<string, Shop>(own.map((shop) => [shop.id, shop]));
  const rowsOf = ({ order, packages, tags }: StoredOrder, note: string | null): Row[] => {
    const shop = shops.get(order.shopId);
    return shop ? rowsOfOrder({ order, packages, shop, note, tags, buyers: spec.buyers }, columns) : [];
  };
  async function* slices() {
    for await (const orders of walkOrders(parts, spec.selection, own, spec)) {
      const notes = columns.includes('note') ? await readNotes(parts, orders) : [];
      const rows = orders.flatMap((stored, index) => rowsOf(stored, notes[index] ?? null));
      progress.orders += orders.length;
      progress.rows += rows.length;
      yield rows;
    }
  }
  return WRITERS[spec.format]({ heads: headsOf(columns, spec.headings, zones), slices: slices() });
}

/** The team's own notes; few orders have one, so only those are asked for. */
const readNotes = ({ store }: FileParts, orders: readonly StoredOrder[]): Promise<(string | null)[]> =>
  Promise.all(
    orders.map(async ({ order: { shopId, id }, hasOwnNote }) =>
      hasOwnNote ? ((await store.notes.find(shopId, id))?.text ?? null) : null,
    ),
  );

/** The clocks of the shops that the export may touch; only those of named orders where orders are named. */
export function zonesOf({ selection }: Pick<ExportSpec, 'selection'>, own: readonly Shop[]): Set<string> {
  const named = shopsNamed(selection);
  return new Set(own.filter(({ id }) => named.size === 0 || named.has(id)).map(zoneOf));
}

const shopsNamed = (selection: ExportSpec['selection']): Set<string> =>
  'orders' in selection
    ? new Set(selection.orders.map(({ shopId }) => shopId))
    : new Set((new URLSearchParams(selection.matching.query).get('shops') ?? '').split(',').filter((id) => id !== ''));

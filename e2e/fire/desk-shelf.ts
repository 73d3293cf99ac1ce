import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type HeldOrder = { shopId: string; status: string; updatedAt: number; packageIds: string[] };

/** What lies in the desk's database, read behind its back. */
export function readShelf(dataDir: string): { orders: Map<string, HeldOrder>; polledUpTo: Map<string, number> } {
  const database = new DatabaseSync(join(dataDir, 'order-manager.sqlite'), { readOnly: true, timeout: 10_000 });
  try {
    // The cursors first: what they promise must be on the shelf by then.
    const cursors = database.prepare('select shop_id, polled_up_to from cursors').all();
    const rows = database.prepare('select shop_id, id, status, updated_at from orders').all();
    const parcels = database.prepare('select order_id, package_id from order_packages').all();
    const orders = new Map(
      rows.map((row) => {
        const held: HeldOrder = {
          shopId: String(row.shop_id),
          status: String(row.status),
          updatedAt: Number(row.updated_at),
          packageIds: [],
        };
        return [String(row.id), held];
      }),
    );
    for (const { order_id, package_id } of parcels) orders.get(String(order_id))?.packageIds.push(String(package_id));
    return { orders, polledUpTo: new Map(cursors.map((row) => [String(row.shop_id), Number(row.polled_up_to ?? 0)])) };
  } finally {
    database.close();
  }
}

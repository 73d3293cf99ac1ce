import type { ShopId } from '@order-manager/domain';
import type { JobResult } from '../jobs/queue.ts';
import { isReadable } from './is-readable.ts';
import { cursorOf } from './shop-cursor.ts';
import type { SyncParts } from './sync-parts.ts';

const PAUSE_AFTER_FAILURE = 20_000;

/**
 * Runs one piece of reading. A shop whose authorisation is gone is left alone; a failure is written where the sync card
 * shows it, with the time of the next try, and the cursor stays where it was.
 */
export async function keepCursor(parts: SyncParts, shopId: ShopId, read: () => Promise<JobResult>): Promise<JobResult> {
  if (!(await isReadable(parts, shopId))) return { kind: 'done' };
  try {
    return await read();
  } catch (error) {
    const now = parts.now();
    const at = now + PAUSE_AFTER_FAILURE;
    await cursorOf(parts, shopId);
    await parts.store.cursors.patch(shopId, { problem: parts.problemOf(error, now), nextTryAt: at });
    parts.publish({ type: 'sync', shopId });
    return { kind: 'again', at };
  }
}

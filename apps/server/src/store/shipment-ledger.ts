import { type Attempt, toRunId } from '@order-manager/domain';
import { sql } from 'kysely';
import type { Db } from './database/dialect.ts';
import type { ShipmentLedger } from './store.ts';
import { StoreError } from './store-error.ts';

type Unit = { shopId: string; key: string };
type Line = { state: string | null; number: number; run_id: string | null };

/**
 * The promise that a unit is shipped at most once. A unit is held by one taker at a time, whatever they call themselves,
 * and every step past `take` demands that it is still held.
 */
export const shipmentLedger = (db: Db): ShipmentLedger => ({
  take: async (unit, owner, now, until) => {
    const { rows } = await sql<Line>`
      insert into shipments (shop_id, key, state, number, run_id, owner, owned_until, updated_at)
      values (${unit.shopId}, ${unit.key}, null, 0, null, ${owner}, ${until}, ${now})
      on conflict (shop_id, key) do update set owner = excluded.owner, owned_until = excluded.owned_until
        where shipments.owner is null or shipments.owned_until <= ${now}
      returning state, number, run_id`.execute(db);
    const [line] = rows;
    return line ? { attempt: toAttempt(line) } : null;
  },
  renew: async (unit, owner, now, until) => {
    await sql`update shipments set owned_until = ${until}
      where shop_id = ${unit.shopId} and key = ${unit.key} and owner = ${owner} and owned_until > ${now}`.execute(db);
  },
  open: async (unit, owner, runId, at) => {
    const { rows } = await sql<Line>`
      update shipments set state = 'open', number = number + 1, run_id = ${runId}, updated_at = ${at}
      where shop_id = ${unit.shopId} and key = ${unit.key} and owner = ${owner} and owned_until > ${at}
      returning state, number, run_id`.execute(db);
    const attempt = rows[0] ? toAttempt(rows[0]) : null;
    if (!attempt) throw leaseLost(unit);
    return attempt;
  },
  settle: async (unit, owner, state, at) => {
    const { rows } = await sql<Line>`
      update shipments set state = ${state}, updated_at = ${at}
      where shop_id = ${unit.shopId} and key = ${unit.key} and owner = ${owner}
      returning state, number, run_id`.execute(db);
    if (rows.length === 0) throw leaseLost(unit);
  },
  release: async (unit, owner) => {
    await sql`update shipments set owner = null, owned_until = null
      where shop_id = ${unit.shopId} and key = ${unit.key} and owner = ${owner}`.execute(db);
  },
  releaseAll: async () => {
    await sql`update shipments set owner = null, owned_until = null where owner is not null`.execute(db);
  },
  find: async (unit) => {
    const { rows } = await sql<Line>`
      select state, number, run_id from shipments where shop_id = ${unit.shopId} and key = ${unit.key}`.execute(db);
    return rows[0] ? toAttempt(rows[0]) : null;
  },
});

const toAttempt = ({ state, number, run_id: runId }: Line): Attempt | null =>
  state === null || runId === null ? null : { state: state as Attempt['state'], number, runId: toRunId(runId) };

const leaseLost = (unit: Unit) =>
  new StoreError('lease-lost', `The shipment line ${unit.key} of shop ${unit.shopId} is held by another worker now.`);

import type { Attempt, Instant, RunId, ShopId } from '@order-manager/domain';

/** One line per unit that we ever tried to ship: the promise that we ship it at most once. */
export type ShipmentLedger = {
  /** Takes the unit for one worker; null while somebody else has it. The attempt is what the line says so far. */
  take(
    unit: { shopId: ShopId; key: string },
    owner: string,
    now: Instant,
    until: Instant,
  ): Promise<{ attempt: Attempt | null } | null>;
  /** Holds a unit longer that is still held; one that was lost meanwhile stays lost. */
  renew(unit: { shopId: ShopId; key: string }, owner: string, now: Instant, until: Instant): Promise<void>;
  /** Durable before the call leaves: the line is `open` until its answer is known. */
  open(unit: { shopId: ShopId; key: string }, owner: string, runId: RunId, at: Instant): Promise<Attempt>;
  settle(
    unit: { shopId: ShopId; key: string },
    owner: string,
    state: 'confirmed' | 'refused',
    at: Instant,
  ): Promise<void>;
  release(unit: { shopId: ShopId; key: string }, owner: string): Promise<void>;
  /** For an installation with one worker, at its start: whoever held a unit is gone. What the lines say stays. */
  releaseAll(): Promise<void>;
  find(unit: { shopId: ShopId; key: string }): Promise<Attempt | null>;
};

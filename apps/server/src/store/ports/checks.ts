import type { CheckState, CheckWish, Instant, OrderId, OrderRef, ShopId } from '@order-manager/domain';
import type { StoredProblem } from './connections.ts';

/** What is known of a shop's completeness: what was asked for, what runs, and how the last ones ended. One row per shop. */
export type ShopChecks = {
  shopId: ShopId;
  wanted: (CheckWish & { at: Instant }) | null;
  running: RunningCheck | null;
  last: FinishedCheck | null;
  /** The last one that could not be brought to an end; null after one that could. */
  failed: FailedCheck | null;
  /** The night that was asked for last. */
  nightlyAt: Instant | null;
};

/** `problem` is of the last try, while it waits for the next one. */
export type RunningCheck = CheckState & { failures: number; problem: StoredProblem | null };
export type FinishedCheck = CheckState & { finishedAt: Instant };
export type FailedCheck = CheckWish & { startedAt: Instant; finishedAt: Instant; problem: StoredProblem };

/** Creation time `[from, to)`, of one status or of all. */
export type RefSpan = { from: Instant | null; to: Instant; status: string | null };

export type CheckStore = {
  find(shopId: ShopId): Promise<ShopChecks | null>;
  list(shopIds: ShopId[]): Promise<ShopChecks[]>;
  /** Asks for a check; of two that wait for the same shop the wider one stays. */
  want(shopId: ShopId, wish: CheckWish, at: Instant): Promise<void>;
  /** Asks for a night's check once, however many processes ask: false when that night was asked for before. */
  wantNight(shopId: ShopId, night: Instant, wish: CheckWish, at: Instant): Promise<boolean>;
  /** The check that runs, or the wanted one, which runs from now on; null when there is neither. */
  begin(shopId: ShopId, start: (wish: CheckWish) => RunningCheck): Promise<RunningCheck | null>;
  /** Where the running check stands. */
  save(shopId: ShopId, running: RunningCheck): Promise<void>;
  finish(shopId: ShopId, last: FinishedCheck): Promise<void>;
  /** Whatever runs or is wanted comes to nothing. */
  fail(shopId: ShopId, failed: FailedCheck): Promise<void>;
  /** Orders we hold, newest creation first. */
  refsCreated(shopId: ShopId, span: RefSpan, limit: number): Promise<OrderRef[]>;
  refsOf(shopId: ShopId, ids: readonly OrderId[]): Promise<OrderRef[]>;
};

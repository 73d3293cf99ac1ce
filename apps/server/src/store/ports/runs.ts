import type { Instant, PackageId, RunId, ShipUnit, ShopId } from '@order-manager/domain';
import type { Environment } from './environment.ts';
import type { LabelRecord } from './labels.ts';

export type Handover = {
  shopId: ShopId;
  warehouseId: string | null;
  method: 'PICKUP' | 'DROP_OFF';
  slot: { startAt: Instant; endAt: Instant } | null;
};

export type RunItemState = 'waiting' | 'working' | 'done' | 'skipped' | 'failed';

export type RunItem = {
  position: number;
  key: string;
  unit: ShipUnit;
  tracking: { trackingNumber: string; providerId: string } | null;
  state: RunItemState;
  outcome: string | null;
  facts: Record<string, string | number | boolean>;
  /** Known from the start, or filled when the call created the package. */
  packageId: PackageId | null;
  /** Follows the label of its package. */
  label: LabelRecord['state'] | 'none';
  updatedAt: Instant;
};

/** A run while its selection is written down, at work, halted, over. */
export type RunState = 'gathering' | 'running' | 'paused' | 'finished';

export type RunLine = {
  id: RunId;
  number: number;
  state: RunState;
  startedAt: Instant;
  finishedAt: Instant | null;
  startedBy: string;
  environment: Environment;
  handover: Handover[];
  shopIds: ShopId[];
  totals: Record<RunItemState, number>;
};

/** How a run is read on screen: a package needs a person when it failed, or when it is done and its label failed. */
export type RunList = 'needs' | 'skipped' | 'done' | 'waiting';

export type Run = RunLine & {
  /** What it gathers its packages by, as JSON; null where they were named. */
  wish: string | null;
  lists: Record<RunList, number>;
  /** `none` counts done items without a label of any state. */
  labels: { here: number; waiting: number; failed: number; none: number };
};

export type NewRunItem = { key: string; unit: ShipUnit; tracking: RunItem['tracking'] };

export type NewRun = {
  requestId: string;
  startedBy: string;
  environment: Environment;
  handover: Handover[];
  items: NewRunItem[];
  /** Given where the items are gathered later. */
  wish?: string | null;
};

/** The place of an item in its list; of two lists only the position counts. */
export type RunPlace = Pick<RunItem, 'position' | 'updatedAt'>;

/** A page of one list. `shipped` are the packages whose labels a run may print: done, or shipped by somebody before. */
export type RunItemsPage = { list: RunList | 'shipped'; after: RunPlace | null; limit: number };

export type RunStore = {
  /** The same request id gives the same run: a double click starts one. A run with a wish begins to gather. */
  start(run: NewRun, at: Instant): Promise<{ run: Run; created: boolean }>;
  find(id: RunId): Promise<Run | null>;
  list(environment: Environment, limit: number): Promise<RunLine[]>;
  listUnfinished(): Promise<RunLine[]>;
  /** Whoever began last gathers, from the first item on: what an earlier one wrote is gone. */
  beginGathering(id: RunId, gatherer: string): Promise<void>;
  /** False when the run is not this one's to gather any more. Keys must be new to the run. */
  append(id: RunId, gatherer: string, items: NewRunItem[], at: Instant): Promise<boolean>;
  /** The run goes to work; without a single item it is over. */
  endGathering(id: RunId, gatherer: string, at: Instant): Promise<void>;
  /** All of them, for tests and tools: a run may have twenty thousand. */
  items(id: RunId): Promise<RunItem[]>;
  /** Done items newest first, all others by position. */
  page(id: RunId, page: RunItemsPage): Promise<RunItem[]>;
  /** Takes up to `limit` waiting items of a running run and marks them `working`. */
  takeItems(id: RunId, owner: string, limit: number, at: Instant): Promise<RunItem[]>;
  finishItem(
    id: RunId,
    position: number,
    end: {
      state: 'done' | 'skipped' | 'failed';
      outcome: string;
      facts: RunItem['facts'];
      packageId: PackageId | null;
    },
    at: Instant,
  ): Promise<void>;
  /** After a crash: items that were `working` wait again. */
  requeueWorking(id: RunId): Promise<void>;
  setState(id: RunId, state: 'running' | 'paused' | 'finished', at: Instant): Promise<void>;
  /** Over, if it runs and nothing waits or is under way; else nothing changes. */
  finish(id: RunId, at: Instant): Promise<boolean>;
  /**
   * Failed items wait again and the run goes on, at most `limit` of them behind the position `after`. Gives how many, and
   * the last position.
   */
  retryFailed(
    id: RunId,
    at: Instant,
    slice?: { after: number; limit: number },
  ): Promise<{ again: number; last: number }>;
};

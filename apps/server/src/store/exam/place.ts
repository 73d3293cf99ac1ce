import type { Sealer } from '../sealer.ts';
import type { Store } from '../store.ts';

/** What the exam needs of a maker of stores: one fresh database, opened as often as wanted. */
export type StorePlace = {
  open(wishes?: { sealer?: Sealer; now?: () => number; mostWalked?: number }): Promise<Store>;
  /** Runs one statement behind the store's back. */
  execute(statement: string): Promise<void>;
  /** Reads behind the store's back. */
  rows(query: string): Promise<Record<string, unknown>[]>;
  /** Everything that is stored, as text: for looking whether a secret is in it. */
  everything(): Promise<string>;
  remove(): Promise<void>;
};

/** Opens the stores of one test and closes what the test left open. */
export type Stage = { place: StorePlace; open: StorePlace['open'] };

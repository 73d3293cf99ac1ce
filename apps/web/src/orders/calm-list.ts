import type { OrderRow } from '@order-manager/contract';
import { rowKey } from './selection.ts';

/** A list that stays still under the pointer: what is new waits, what has gone keeps its place until asked. */
export type CalmList = {
  rows: readonly OrderRow[];
  /** New rows that would have pushed others down. */
  waiting: number;
  /** Keys of rows that no longer belong to this list. */
  gone: ReadonlySet<string>;
};

/** Puts fresh values into the rows on screen without moving any; rows behind the last one on screen are appended. */
export function keepStill(onScreen: readonly OrderRow[], fresh: readonly OrderRow[]): CalmList {
  const known = new Set(onScreen.map(rowKey));
  const freshByKey = new Map(fresh.map((row) => [rowKey(row), row]));
  const tail = fresh.slice(lastKnown(fresh, known) + 1);
  const appended = new Set(tail.map(rowKey));
  return {
    rows: [...onScreen.map((row) => freshByKey.get(rowKey(row)) ?? row), ...tail],
    waiting: fresh.filter((row) => !known.has(rowKey(row)) && !appended.has(rowKey(row))).length,
    gone: new Set([...known].filter((key) => !freshByKey.has(key))),
  };
}

/** The list as it came. */
export const asItCame = (rows: readonly OrderRow[]): CalmList => ({ rows, waiting: 0, gone: new Set() });

const lastKnown = (fresh: readonly OrderRow[], known: ReadonlySet<string>): number =>
  fresh.findLastIndex((row) => known.has(rowKey(row)));

import type { Selection as Chosen, OrderRow } from '@order-manager/contract';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ListQuery, listKey, orderCountQuery } from './order-queries.ts';
import {
  ALL_MATCHING,
  addAll,
  chosenBy,
  countsOf,
  EMPTY_SELECTION,
  headState,
  isEmpty,
  isTicked,
  MOST_NAMED,
  type Selection,
  toggle,
  toggleRange,
} from './selection.ts';

export type Picking = {
  selection: Selection;
  isTicked: (key: string) => boolean;
  isEmpty: boolean;
  /** Null where the list is still being counted. */
  counts: { orders: number | null; packages: number | null };
  /** All that match, when they are more than what is ticked; null where they are not, or not counted yet. */
  more: number | null;
  /** The selection as the server takes it; null when nothing is ticked. */
  chosen: () => Chosen | null;
  pick: (row: OrderRow, withShift: boolean) => void;
  pickLoaded: () => void;
  pickAllMatching: () => void;
  clear: () => void;
};

type Rows = { rows: readonly OrderRow[]; total: number | null };

/** The ticked orders of the list in view. Another tab, search or filter starts with none. */
export function usePicked({ rows, total }: Rows, list: ListQuery, scope: string): Picking {
  const [selection, setSelection] = useState<Selection>(EMPTY_SELECTION);
  const nothing = isEmpty(selection);
  const matching = useQuery({ ...orderCountQuery(list), enabled: !nothing }).data ?? null;
  const counts = countsOf(selection, matching);
  const latest = useRef(rows);
  latest.current = rows;

  const clear = useCallback(() => setSelection(EMPTY_SELECTION), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was ticked belongs to the list that was in view.
  useEffect(() => clear, [scope, clear]);

  const pick = useCallback((row: OrderRow, withShift: boolean) => {
    setSelection((before) => {
      const to = latest.current.indexOf(row);
      return withShift && to >= 0 ? toggleRange(before, latest.current, to) : toggle(before, row);
    });
  }, []);
  const pickLoaded = useCallback(() => setSelection((before) => pickedLoaded(before, latest.current)), []);
  return {
    selection,
    isTicked: (key) => isTicked(selection, key),
    isEmpty: nothing,
    counts,
    more: moreThan(selection, matching?.orders ?? total),
    chosen: () => chosenBy(selection, listKey(list)),
    pick,
    pickLoaded,
    pickAllMatching: () => setSelection(ALL_MATCHING),
    clear,
  };
}

/** The box of the head takes all loaded rows, or none; what is too long to be named is all that match. */
function pickedLoaded(before: Selection, rows: readonly OrderRow[]): Selection {
  if (headState(before, rows) === 'all') return EMPTY_SELECTION;
  if (before.kind === 'matching') return ALL_MATCHING;
  return rows.length + before.picked.size > MOST_NAMED ? ALL_MATCHING : addAll(before, rows);
}

function moreThan({ kind, picked }: Selection, matching: number | null): number | null {
  if (matching === null) return null;
  const isMore = kind === 'matching' ? picked.size > 0 : matching > picked.size;
  return isMore ? matching : null;
}

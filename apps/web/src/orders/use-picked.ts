import type { OrderRow } from '@order-manager/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../format/count.ts';
import { showToast } from '../ui/show-toast.ts';
import { fetchAllMatching, type ListQuery } from './order-queries.ts';
import { addAll, EMPTY_SELECTION, headState, type Selection, toggle, toggleRange } from './selection.ts';

/** More than this cannot go into one run. */
export const MOST_PICKED = 5_000;

export type Picking = {
  selection: Selection;
  /** How many are gathered so far; null when nothing is being gathered. */
  gathering: number | null;
  pick: (row: OrderRow, withShift: boolean) => void;
  pickLoaded: () => void;
  pickAllMatching: () => void;
  clear: () => void;
};

/** The ticked orders of the list in view. Another tab or search starts with none. */
export function usePicked(rows: readonly OrderRow[], list: ListQuery, scope: string): Picking {
  const [selection, setSelection] = useState<Selection>(EMPTY_SELECTION);
  const [gathering, setGathering] = useState<number | null>(null);
  const { t, i18n } = useTranslation('orders');
  const stop = useRef<AbortController>(null);
  const latest = useRef(rows);
  latest.current = rows;

  const clear = useCallback(() => {
    stop.current?.abort();
    setGathering(null);
    setSelection(EMPTY_SELECTION);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was ticked belongs to the list that was in view.
  useEffect(() => clear, [scope, clear]);

  const pick = useCallback((row: OrderRow, withShift: boolean) => {
    setSelection((before) => {
      const to = latest.current.indexOf(row);
      return withShift && to >= 0 ? toggleRange(before, latest.current, to) : toggle(before, row);
    });
  }, []);
  const pickLoaded = useCallback(() => {
    setSelection((before) =>
      headState(before, latest.current) === 'all' ? EMPTY_SELECTION : addAll(before, latest.current),
    );
  }, []);
  const pickAllMatching = () => {
    const control = new AbortController();
    const mostWords = formatCount(MOST_PICKED, i18n.language);
    stop.current = control;
    setGathering(0);
    fetchAllMatching(list, MOST_PICKED, setGathering, control.signal)
      .then((all) => {
        setSelection((before) => addAll(before, all));
        if (all.length === MOST_PICKED)
          showToast({ id: 'picked', kind: 'news', title: t('bulk.most', { shown: mostWords }) });
      })
      .catch(() => control.signal.aborted || showToast({ id: 'picked', kind: 'failed', title: t('bulk.failed') }))
      .finally(() => control.signal.aborted || setGathering(null));
  };
  return { selection, gathering, pick, pickLoaded, pickAllMatching, clear };
}

import { useMemo } from 'react';
import { browserChoice } from '../../ui/browser-choice.ts';
import { type ColumnName, isUsual, readColumnChoice, shownColumns } from './column-choice.ts';
import { gridOf } from './column-grid.ts';

export const columnChoice = browserChoice('desk-columns', readColumnChoice);

export const DENSITIES = ['relaxed', 'normal', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

export const densityChoice = browserChoice<Density>(
  'desk-density',
  (kept) => DENSITIES.find((density) => density === kept) ?? 'normal',
);

export type Columns = {
  shown: readonly ColumnName[];
  /** The grid somebody made; null while the style sheet's own counts. */
  grid: { template: string; least: number } | null;
};

/** The columns of the table as this browser has them. */
export function useColumns(isFolded: boolean, isSingleStatus: boolean): Columns {
  const choice = columnChoice.use();
  return useMemo(() => {
    const shown = shownColumns(choice, { isFolded, isSingleStatus });
    const isOwn = !isUsual(choice) || (isSingleStatus && choice.hidesSingleStatus);
    return { shown, grid: isOwn ? gridOf(choice, shown) : null };
  }, [choice, isFolded, isSingleStatus]);
}

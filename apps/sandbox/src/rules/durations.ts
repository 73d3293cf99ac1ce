import { spread } from '../state/spread.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The one-hour window in which a buyer may change his mind. */
export const HOLD = HOUR;

const BOUNDS = {
  pay: [20, 10 * MINUTE],
  'give up paying': [DAY, DAY],
  arrange: [HOUR, 20 * HOUR],
  collect: [4 * HOUR, 20 * HOUR],
  deliver: [DAY, 3 * DAY],
  complete: [7 * DAY, 7 * DAY],
} as const;

export type Stage = keyof typeof BOUNDS;

/** How many seconds one order or package spends in a stage of life; always the same for the same id. */
export function durationOf(stage: Stage, id: string): number {
  const [from, to] = BOUNDS[stage];
  return spread(id, stage, from, to);
}

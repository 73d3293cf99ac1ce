const FIRST = 2_000;
const MOST = 300_000;

/** Milliseconds until the next try after `tries` throws in a row: doubling up to five minutes, the half of it by chance. */
export function backOff(tries: number, random: () => number): number {
  const most = Math.min(MOST, FIRST * 2 ** Math.min(tries - 1, 20));
  return Math.round(most / 2 + (most / 2) * random());
}

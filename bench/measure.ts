import type { BenchRow } from './labels.ts';

/** Adds the milliseconds that the work took. */
export async function timed<Result>(into: number[], work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  into.push(performance.now() - start);
  return result;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? 0;
}

export const row = (name: string, value: number, unit: string, budget: string, ok: boolean): BenchRow => ({
  name,
  value: Math.round(value * 100) / 100,
  unit,
  budget,
  ok,
});

/** A figure that must stay below a number of milliseconds. */
export const within = (name: string, value: number, most: number): BenchRow =>
  row(name, value, 'ms', `≤ ${most}`, value <= most);

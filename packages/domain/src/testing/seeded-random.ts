/** Chance that can be repeated: the same seed draws the same numbers. */
export type SeededRandom = {
  seed: number;
  /** A whole number from 0 inclusive to `bound` exclusive. */
  below(bound: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
};

/** Mulberry32: short, and good enough to mix histories. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    seed,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    shuffle: (items) => {
      const left = [...items];
      return items.flatMap(() => left.splice(below(left.length), 1));
    },
  };
}

/** Runs a check for many seeds and names the seed that failed. `first` comes from the clock, so that every run tries others. */
export async function forSeeds(
  count: number,
  check: (random: SeededRandom) => void | Promise<void>,
  first: number = Date.now() % 1_000_000_000,
): Promise<void> {
  for (let seed = first; seed < first + count; seed += 1) {
    try {
      await check(seededRandom(seed));
    } catch (error) {
      throw new Error(`failed with seed ${seed}`, { cause: error });
    }
  }
}

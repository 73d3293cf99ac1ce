/** A seeded stream of choices: the same seed gives the same town. Not for secrets. */
export type Random = {
  /** An integer of `[0, below)`. */
  below(limit: number): number;
  /** An integer of `[from, to]`. */
  between(from: number, to: number): number;
  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the values, in proportion to its weight. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T;
};

/** Starts a stream; several numbers make one seed, so `(seed, market, index)` are independent streams. */
export function createRandom(...seeds: number[]): Random {
  let state = seeds.reduce((mixed, seed) => scramble(mixed ^ scramble(seed + 0x9e3779b9)), 0x2545f491);
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return scramble(state) >>> 0;
  };
  const below = (limit: number) => Math.floor((draw() / 0x1_0000_0000) * limit);
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (percent) => below(10_000) < percent * 100,
    pick: (items) => itemAt(items, below(items.length)),
    weighted: (choices) => heaviest(choices, below(choices.reduce((sum, [weight]) => sum + weight, 0))),
  };
}

// The finaliser of MurmurHash3: every input bit moves about half of the output bits.
function scramble(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function heaviest<T>(choices: readonly (readonly [number, T])[], ticket: number): T {
  let left = ticket;
  for (const [weight, value] of choices) {
    if (left < weight) return value;
    left -= weight;
  }
  throw new RangeError('weighted needs at least one choice with weight');
}

function itemAt<T>(items: readonly T[], index: number): T {
  if (index >= items.length) throw new RangeError('pick needs at least one item');
  return items[index] as T;
}

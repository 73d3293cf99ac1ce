/** A key that sorts by time and, within one second, by id. */
export type TimeKey = { time: number; id: string };

/** Records in the order of a time of theirs; a change is a remove before and an add after it. */
export type TimeIndex<T> = {
  size(): number;
  add(item: T): void;
  remove(item: T): void;
  /** Adds many at once and sorts once. */
  addAll(items: Iterable<T>): void;
  at(position: number): T;
  /** Number of records whose key is smaller than `key`. */
  before(key: TimeKey): number;
  /** Number of records whose key is smaller than or equal to `key`. */
  upTo(key: TimeKey): number;
};

/** An empty index over the time that `timeOf` reads. */
export function createTimeIndex<T extends { id: string }>(timeOf: (item: T) => number): TimeIndex<T> {
  const items: T[] = [];
  const compare = (item: T, key: TimeKey) => timeOf(item) - key.time || compareText(item.id, key.id);
  const keyOf = (item: T): TimeKey => ({ time: timeOf(item), id: item.id });
  const before = (key: TimeKey) => partition(items, (item) => compare(item, key) < 0);
  return {
    size: () => items.length,
    at: (position) => items[position] as T,
    before,
    upTo: (key) => partition(items, (item) => compare(item, key) <= 0),
    add: (item) => void items.splice(before(keyOf(item)), 0, item),
    remove(item) {
      const position = before(keyOf(item));
      if (items[position] === item) items.splice(position, 1);
    },
    addAll(more) {
      for (const item of more) items.push(item);
      if (!isAscending(items)) items.sort((a, b) => compareText(a.id, b.id));
      sortByTime(items, timeOf);
    },
  };
}

function isAscending(items: { id: string }[]): boolean {
  return items.every((item, place) => place === 0 || compareText((items[place - 1] as { id: string }).id, item.id) < 0);
}

// Time and place as one number: numbers sort many times faster than records, and equal times keep their order.
// Seconds below 2^32 times places below 2^21 stay exact.
function sortByTime<T>(items: T[], timeOf: (item: T) => number): void {
  const keys = Float64Array.from(items, (item, place) => timeOf(item) * PLACES + place).sort();
  const before = items.slice();
  for (const [place, key] of keys.entries()) items[place] = before[key % PLACES] as T;
}

const PLACES = 2 ** 21;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function partition<T>(items: T[], isBefore: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

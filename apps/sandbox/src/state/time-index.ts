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
      items.sort((a, b) => timeOf(a) - timeOf(b) || compareText(a.id, b.id));
    },
  };
}

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

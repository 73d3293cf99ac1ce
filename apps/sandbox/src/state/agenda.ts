/** What will happen by itself, soonest first. A binary heap: 100,000 entries cost nothing to speak of. */
export type Agenda<T> = {
  add(at: number, what: T): void;
  /** Takes the soonest entry that is due at `now`, or nothing. */
  takeDue(now: number): { at: number; what: T } | undefined;
  nextAt(): number | undefined;
  clear(): void;
};

/** An empty agenda; `at` is any number that grows with time. Entries of the same time come out in the order they went in. */
export function createAgenda<T>(): Agenda<T> {
  let heap: Entry<T>[] = [];
  let count = 0;
  return {
    add(at, what) {
      heap.push({ at, order: count++, what });
      rise(heap, heap.length - 1);
    },
    takeDue(now) {
      const first = heap[0];
      if (!first || first.at > now) return undefined;
      const last = heap.pop() as Entry<T>;
      if (heap.length > 0) {
        heap[0] = last;
        sink(heap);
      }
      return first;
    },
    nextAt: () => heap[0]?.at,
    clear() {
      heap = [];
    },
  };
}

type Entry<T> = { at: number; order: number; what: T };

function isSooner<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function rise<T>(heap: Entry<T>[], start: number): void {
  let child = start;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!swapIfSooner(heap, child, parent)) return;
    child = parent;
  }
}

function sink<T>(heap: Entry<T>[]): void {
  let parent = 0;
  for (;;) {
    const left = parent * 2 + 1;
    const right = left + 1;
    const soonest = isSoonerAt(heap, right, left) ? right : left;
    if (!swapIfSooner(heap, soonest, parent)) return;
    parent = soonest;
  }
}

function isSoonerAt<T>(heap: Entry<T>[], a: number, b: number): boolean {
  const [one, two] = [heap[a], heap[b]];
  return one !== undefined && two !== undefined && isSooner(one, two);
}

function swapIfSooner<T>(heap: Entry<T>[], child: number, parent: number): boolean {
  const [one, two] = [heap[child], heap[parent]];
  if (!one || !two || !isSooner(one, two)) return false;
  heap[parent] = one;
  heap[child] = two;
  return true;
}

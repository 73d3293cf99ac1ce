/** Makes few large writes of many small ones: what comes while a write is under way goes with the next. Each promise is its write's. */
export function gather<Item>(write: (items: Item[]) => Promise<void>): (item: Item) => Promise<void> {
  let waiting: Item[] = [];
  let underWay: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const takeTurn = async () => {
    await underWay.catch(() => undefined);
    const items = waiting;
    waiting = [];
    next = null;
    underWay = write(items);
    return underWay;
  };
  return (item) => {
    waiting.push(item);
    next ??= takeTurn();
    return next;
  };
}

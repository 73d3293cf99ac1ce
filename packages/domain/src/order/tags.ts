/** How many tags one order bears. */
export const MOST_TAGS = 20;

/** Tags to put on and to take off. A tag that is in both is taken off first, so its new spelling stays. */
export type TagChange = { add: readonly string[]; remove: readonly string[] };

export type TagsAfter = {
  /** In the order of the alphabet, spelled as they were first written on this order. */
  tags: string[];
  /** What really changed: the way back is `{ add: removed, remove: added }`. */
  added: string[];
  removed: string[];
  /** For these there was no room. */
  left: string[];
};

/** The tags of an order after a change. Taking off comes first, so one that is full can trade a tag for another. */
export function tagsAfter(before: readonly string[], { add, remove }: TagChange): TagsAfter {
  const tags = new Map(before.map((tag) => [foldTag(tag), tag]));
  for (const tag of remove) tags.delete(foldTag(tag));
  const left = add.filter((tag) => !putOn(tags, tag));
  const after = inTagOrder([...tags.values()]);
  return {
    tags: after,
    added: after.filter((tag) => !before.includes(tag)),
    removed: inTagOrder(before.filter((tag) => !after.includes(tag))),
    left,
  };
}

/** Two tags are one tag when this is the same: letters in one form and small, single spaces. */
export const foldTag = (tag: string): string => tag.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The same order on every machine, whatever its language. */
export const inTagOrder = (tags: readonly string[]): string[] =>
  tags.toSorted((a, b) => compare(foldTag(a), foldTag(b)));

/** Puts the tag on where it is not yet; false where the order is full. */
function putOn(tags: Map<string, string>, tag: string): boolean {
  const key = foldTag(tag);
  if (key === '' || tags.has(key)) return true;
  if (tags.size >= MOST_TAGS) return false;
  tags.set(key, spelled(tag));
  return true;
}

const spelled = (tag: string): string => tag.replace(/\s+/g, ' ').trim();

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

const TAIL = 6;

/** An id cut before its last six characters, the ones people compare: head in grey, tail strong. */
export const idParts = (id: string): { head: string; tail: string } => ({
  head: id.slice(0, -TAIL),
  tail: id.slice(-TAIL),
});

/** Where space is short the head is cut, never the tail: `…774621`. */
export const shortId = (id: string): string => (id.length > TAIL ? `…${id.slice(-TAIL)}` : id);

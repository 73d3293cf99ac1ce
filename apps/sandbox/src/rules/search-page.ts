import type { TimeIndex, TimeKey } from '../state/time-index.ts';
import { readPageToken, writePageToken } from './page-token.ts';

export type SearchRequest<T> = {
  index: TimeIndex<T>;
  field: string;
  order: 'ASC' | 'DESC';
  /** Bounds of the sorted field in unix seconds, `[from, to)`. */
  from: number;
  to: number;
  size: number;
  token: string;
  /** Every other filter; left out where there is none, which makes counting free. */
  fits?: (item: T) => boolean;
};

export type SearchPage<T> = {
  items: T[];
  nextToken: string;
  /** Positions of the sorted field's bounds in the index, `[first, last)`. */
  first: number;
  last: number;
  /** The row that the page before ended with. */
  before: T | undefined;
};

/** One page of a search, walking on from the row the last page ended with; nothing if the token is not ours. */
export function searchPage<T extends { id: string }>(
  request: SearchRequest<T>,
  timeOf: (item: T) => number,
): SearchPage<T> | undefined {
  const { index, order, size } = request;
  const first = index.before({ time: request.from, id: '' });
  const last = index.before({ time: request.to, id: '' });
  const mark = request.token === '' ? undefined : readPageToken(request.token);
  if (request.token !== '' && (mark?.field !== request.field || mark.order !== order)) return undefined;
  const start = startOf(request, mark?.key, first, last);
  const found = walk(request, start, first, last);
  const items = found.slice(0, size);
  const end = items.at(-1);
  const hasMore = found.length > size && end !== undefined;
  const key = end && { time: timeOf(end), id: end.id };
  const nextToken = hasMore && key ? writePageToken({ field: request.field, order, key }) : '';
  const before = mark ? index.at(start + (order === 'ASC' ? -1 : 1)) : undefined;
  return { items, nextToken, first, last, before };
}

function startOf<T>(request: SearchRequest<T>, key: TimeKey | undefined, first: number, last: number): number {
  if (request.order === 'ASC') return key ? Math.max(first, request.index.upTo(key)) : first;
  return (key ? Math.min(last, request.index.before(key)) : last) - 1;
}

// One row more than asked for tells whether there is another page.
function walk<T>(request: SearchRequest<T>, start: number, first: number, last: number): T[] {
  const { index, size, fits } = request;
  const step = request.order === 'ASC' ? 1 : -1;
  const found: T[] = [];
  for (let at = start; at >= first && at < last && found.length <= size; at += step) {
    const item = index.at(at);
    if (!fits || fits(item)) found.push(item);
  }
  return found;
}

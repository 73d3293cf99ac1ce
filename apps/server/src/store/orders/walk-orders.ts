import { type RawBuilder, sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { OrderQuery, OrderSort } from '../store.ts';
import type { Matches } from './find-matches.ts';
import { columnOf, endOfWindow, namedOrders, signOf, stretchOf } from './lane-sql.ts';
import { isBefore, type Lane, lanesOf, type Track, tracksFrom, tracksOf } from './lanes.ts';
import type { PagePlace } from './page-cursor.ts';

/** An order met, without its body. `by`: its value in the sort that the caller asked for, whichever index was walked. */
export type Hit = PagePlace & { row: number; packages: number; by: number };

export type Walk = {
  sort: OrderSort;
  direction: 'asc' | 'desc';
  by: OrderSort;
  place: PagePlace | null;
  limit: number;
};

/** `next`: where to go on; null at the end. `lookedAt`: how many orders lie between the two places. */
export type Walked = { hits: Hit[]; next: PagePlace | null; lookedAt: number };

type Part = Walked & { more: boolean };
type Step = { track: Track; place: PagePlace | null; wanted: number };

/**
 * The next orders of a sort that match. A list that starts from few rows is sorted; else the sort's index is walked until
 * `limit` orders match or about `most` were asked: a call costs the same however many orders there are and however few match.
 */
export async function walkOrders(
  db: Db,
  dialect: Dialect,
  query: OrderQuery,
  matches: Matches,
  walk: Walk,
  most: number,
): Promise<Walked> {
  const road: Road = { db, dialect, query, matches, by: walk.by, most };
  const walked: Walked = { hits: [], next: null, lookedAt: 0 };
  let place = walk.place;
  for (const track of tracksFrom(tracksOf(walk.sort, walk.direction), place)) {
    const step = { track, place, wanted: walk.limit - walked.hits.length };
    const part = matches.start === null ? await walkTrack(road, step) : await sortRows(road, step, matches.start);
    walked.hits.push(...part.hits);
    walked.lookedAt += part.lookedAt;
    walked.next = part.more ? (part.next ?? placeOf(walked.hits.at(-1))) : null;
    if (part.more) break;
    place = null;
  }
  return walked;
}

type Road = { db: Db; dialect: Dialect; query: OrderQuery; matches: Matches; by: OrderSort; most: number };

async function sortRows(road: Road, { track, place, wanted }: Step, start: RawBuilder<unknown>): Promise<Part> {
  const { db, dialect, query, matches } = road;
  const way = sql.raw(track.direction);
  const conditions = [
    ...(track.only ? [track.only] : []),
    ...(place
      ? [sql`(${columnOf(track.sort)}, shop_id, id) ${signOf(track)} (${place.value}, ${place.shopId}, ${place.id})`]
      : []),
  ];
  const { rows } = await sql<Row>`select ${columns(track.sort, road.by)}
    ${namedOrders(dialect, query, matches, start, conditions)}
    order by ${columnOf(track.sort)} ${way}, shop_id ${way}, id ${way} limit ${wanted + 1}`.execute(db);
  const hits = rows.slice(0, wanted).map(toHit);
  return { hits, next: placeOf(hits.at(-1)), more: rows.length > wanted, lookedAt: hits.length };
}

/** Each lane walks its own window; what they found is good up to the place that all of them have reached. */
async function walkTrack(road: Road, step: Step): Promise<Part> {
  const { track, wanted } = step;
  const lanes = lanesOf(road.query);
  const window = Math.max(
    LEAST_WINDOW,
    Math.ceil(road.most / road.matches.cost / SCATTER[track.sort] / Math.max(1, lanes.length)),
  );
  const parts = await Promise.all(lanes.map((lane) => walkLane(road, step, lane, window)));
  const reached = firstOf(
    parts.flatMap((part) => part.reached ?? []),
    track,
  );
  const hits = parts
    .flatMap((part) => part.hits)
    .filter((hit) => reached === null || !isBefore(reached, hit, track.direction))
    .sort((a, b) => (isBefore(a, b, track.direction) ? -1 : 1));
  const page = hits.slice(0, wanted);
  const next = hits.length > wanted ? placeOf(page.at(-1)) : reached;
  const lookedAt = await countLookedAt(road, step, lanes, { page, next, window });
  return { hits: page, next, more: hits.length > wanted || reached !== null, lookedAt };
}

const LEAST_WINDOW = 50;

/** Orders lie in their table about as they came; those of a like amount lie all over it, which makes each a page of its own. */
const SCATTER: Readonly<Record<OrderSort, number>> = { deadline: 1, created: 1, updated: 1, total: 2 };

const firstOf = (places: readonly PagePlace[], { direction }: Track): PagePlace | null =>
  places.reduce<PagePlace | null>((first, place) => (first && isBefore(first, place, direction) ? first : place), null);

type LanePart = { hits: Hit[]; reached: PagePlace | null };

async function walkLane(road: Road, step: Step, lane: Lane, window: number): Promise<LanePart> {
  const { db, matches } = road;
  const { track, wanted } = step;
  const holds = matches.holds([lane.shopId]);
  const along = stretchOf(road, step, lane);
  const from =
    holds.length === 0
      ? along
      : sql`from (select * ${along} limit ${window}) orders where ${sql.join(holds, sql` and `)}`;
  const { rows } = await sql<Row>`select ${columns(track.sort, road.by)} ${from} limit ${wanted + 1}`.execute(db);
  const hits = rows.map(toHit);
  if (hits.length > wanted) return { hits, reached: placeOf(hits.at(-1)) };
  return { hits, reached: holds.length === 0 ? null : await endOfWindow(db, road, step, lane, window) };
}

/** Between this step's place and the next one's. */
async function countLookedAt(
  road: Road,
  step: Step,
  lanes: readonly Lane[],
  { page, next, window }: { page: readonly Hit[]; next: PagePlace | null; window: number },
): Promise<number> {
  if (road.matches.holds([]).length === 0 || step.wanted === 0) return page.length;
  const counts = lanes.map(async (lane) => {
    const stretch = stretchOf(road, { ...step, upTo: next }, lane);
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from (select id ${stretch} limit ${window}) looked`.execute(road.db);
    return rows[0]?.n ?? 0;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

type Row = { row: number; value: number; shop_id: string; id: string; packages: number; by: number };

const columns = (sort: OrderSort, by: OrderSort) =>
  sql`orders.row, ${columnOf(sort)} as value, shop_id, id, packages, ${columnOf(by)} as "by"`;

const toHit = ({ shop_id: shopId, ...rest }: Row): Hit => ({ ...rest, shopId });

const placeOf = (hit: PagePlace | undefined): PagePlace | null =>
  hit ? { value: hit.value, shopId: hit.shopId, id: hit.id } : null;

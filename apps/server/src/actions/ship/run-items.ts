import { RUN_LISTS, type RunItems, type RunItemsQuery, type RunList } from '@order-manager/contract';
import type { RunId } from '@order-manager/domain';
import { ProblemError } from '../../problem-error.ts';
import type { RunItem, RunPlace, Store } from '../../store/store.ts';
import { packageOf, presentRunItem, runBackground } from './present-run.ts';

type Parts = { store: Pick<Store, 'runs' | 'labels' | 'orders'> };
type Listed = { list: RunList; item: RunItem };

/** A page of a run's packages; `all` walks through the lists one after the other. Throws `bad-request` for a cursor of nobody's. */
export async function readRunItems(parts: Parts, runId: RunId, query: RunItemsQuery): Promise<RunItems> {
  const found = await readListed(parts, runId, query);
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: await presentAll(
      parts,
      shown.map(({ item }) => item),
    ),
    nextCursor: found.length > shown.length && last ? writeCursor(last) : null,
  };
}

/** One more than asked for, where there is one. */
async function readListed({ store }: Parts, runId: RunId, { list, cursor, limit }: RunItemsQuery): Promise<Listed[]> {
  const lists = list === 'all' ? RUN_LISTS : [list];
  const from = cursor === undefined ? null : readCursor(cursor, lists);
  const found: Listed[] = [];
  for (const current of lists.slice(from ? lists.indexOf(from.list) : 0)) {
    const after = from?.list === current ? from.place : null;
    const page = await store.runs.page(runId, { list: current, after, limit: limit + 1 - found.length });
    found.push(...page.map((item) => ({ list: current, item })));
    if (found.length > limit) break;
  }
  return found;
}

const writeCursor = ({ list, item }: Listed): string => `${list}.${item.updatedAt}.${item.position}`;

function readCursor(text: string, lists: readonly RunList[]): { list: RunList; place: RunPlace } {
  const [, name, updatedAt, position] = /^(\w+)\.(\d{1,15})\.(\d{1,9})$/.exec(text) ?? [];
  const list = lists.find((known) => known === name);
  if (!list) throw new ProblemError('bad-request', { field: 'cursor' });
  return { list, place: { updatedAt: Number(updatedAt), position: Number(position) } };
}

async function presentAll({ store }: Parts, items: readonly RunItem[]): Promise<RunItems['items']> {
  const labelled = items.flatMap((item) => {
    const packageId = packageOf(item);
    return packageId && item.label !== 'none' ? [{ shopId: item.unit.shopId, packageId }] : [];
  });
  const refs = items.flatMap(({ unit }) => unit.orderIds.map((id) => ({ shopId: unit.shopId, id })));
  const [labels, orders] = await Promise.all([store.labels.findMany(labelled), store.orders.findMany(refs)]);
  const background = runBackground(labels, orders);
  return items.map((item) => presentRunItem(item, background));
}

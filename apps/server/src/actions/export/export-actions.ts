import { randomUUID } from 'node:crypto';
import type { Export } from '@order-manager/contract';
import { ProblemError } from '../../problem-error.ts';
import type { ExportRecord, Shop, Store } from '../../store/store.ts';
import { type Person, shopsOf } from '../person.ts';
import { orderQueryOf } from '../select/order-query-of.ts';
import { zonesOf } from './export-file.ts';
import type { ExportSpec } from './export-spec.ts';
import { type StreamParts, streamExport } from './stream-export.ts';
import { namedOnce } from './walk-orders.ts';

export type ExportParts = StreamParts & { store: Pick<Store, 'orders' | 'notes' | 'shops' | 'exports'> };

const MINUTE = 60_000;
/** What nobody fetched or asked about by then is forgotten. */
const LIFE = 10 * MINUTE;
/** A stream tells of itself every quarter of a minute; one that is silent for longer died with its process. */
const SILENCE = MINUTE;

export type ExportActions = ReturnType<typeof createExportActions>;

/** Files of the desk's orders. Every call knows exports of the person's own environment only. */
export function createExportActions(parts: ExportParts) {
  const { store, now } = parts;
  const find = async (id: string, { environment }: Person): Promise<ExportRecord> => {
    const record = await store.exports.find(id);
    if (record?.environment !== environment || record.updatedAt < now() - LIFE) throw new ProblemError('export-gone');
    return record;
  };
  return {
    /** Counts and remembers what was asked for. Nothing is made before the file is fetched. Throws `filter-not-understood`. */
    start: async (spec: ExportSpec, who: Person): Promise<Export> => {
      const own = await shopsOf(store, who);
      const made = {
        id: randomUUID(),
        environment: who.environment,
        spec: JSON.stringify(spec),
        fileName: fileNameOf(spec, own, now()),
        total: await countSelected(parts, spec, own),
      };
      await store.exports.purgeBefore(now() - LIFE);
      await store.exports.create(made, now());
      return presentExport(await find(made.id, who), now());
    },
    state: async (id: string, who: Person): Promise<Export> => presentExport(await find(id, who), now()),
    /** The file, once. Throws `export-gone` for everybody after the first. */
    file: async (id: string, who: Person) => {
      const record = await find(id, who);
      const own = await shopsOf(store, who);
      if (!(await store.exports.begin(id, now()))) throw new ProblemError('export-gone');
      return { fileName: record.fileName, stream: streamExport(parts, record, own) };
    },
    /** Whoever streams it hears of it within half a second. Cancelling what has ended changes nothing. */
    cancel: async (id: string, who: Person): Promise<Export> => {
      await find(id, who);
      await store.exports.end(id, { state: 'cancelled', reason: 'asked' }, now());
      parts.publish({ type: 'export', exportId: id });
      return presentExport(await find(id, who), now());
    },
  };
}

function presentExport(record: ExportRecord, now: number): Export {
  const { id, done, total, fileName } = record;
  const isDead = record.state === 'running' && record.updatedAt < now - SILENCE;
  const state = isDead ? 'failed' : record.state;
  const reason = isDead ? 'desk-stopped' : (record.reason as Export['reason']);
  return { id, state, reason, done, total, fileName, url: `/api/exports/${id}/file` };
}

async function countSelected({ store, now }: ExportParts, { selection }: ExportSpec, own: readonly Shop[]) {
  if ('orders' in selection) return namedOnce(selection.orders, own).length;
  const { query, except } = selection.matching;
  const matching = await store.orders.count(orderQueryOf(new URLSearchParams(query), own, now()));
  return matching === null ? null : Math.max(0, matching - except.length);
}

/** `orders-to-ship-2026-11-22-1405.xlsx`, by the shops' clock where they have one in common. */
function fileNameOf(spec: ExportSpec, own: readonly Shop[], now: number): string {
  const { selection, format } = spec;
  const what =
    'orders' in selection ? 'selected' : (new URLSearchParams(selection.matching.query).get('tab') ?? 'to-ship');
  const [zone = 'UTC', another] = zonesOf(spec, own);
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(another === undefined ? zone : 'UTC');
  const [day, time = ''] = local.toPlainDateTime().toString({ smallestUnit: 'minute' }).split('T');
  return `orders-${what}-${day}-${time.replace(':', '')}.${format}`;
}

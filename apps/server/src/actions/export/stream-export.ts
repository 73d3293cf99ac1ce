import type { DeskEvent, Export } from '@order-manager/contract';
import type { Instant } from '@order-manager/domain';
import type { ExportEnd, ExportRecord, Shop, Store } from '../../store/store.ts';
import { exportFile, type Progress } from './export-file.ts';
import { readSpec } from './export-spec.ts';
import { pulledStream, type StreamEnd } from './export-stream.ts';

export type StreamParts = {
  store: Pick<Store, 'orders' | 'notes' | 'exports'>;
  publish(event: DeskEvent): void;
  now(): Instant;
  /** One line for the log when a file has ended: counts, never a buyer. */
  tell(line: ExportLine): void;
};

export type ExportLine = {
  exportId: string;
  environment: string;
  state: ExportEnd['state'];
  reason: string | null;
  format: string;
  columns: number;
  /** Whether somebody asked for buyers in clear. */
  clearBuyers: boolean;
  orders: number;
  rows: number;
  ms: number;
  err: unknown;
};

/** A browser hears of progress at most twice a second, and whoever cancels is heard within as long. */
const TELL_EVERY = 500;

/** The file of an export that this process has begun. Whatever ends it is written down before the stream ends. */
export function streamExport(
  parts: StreamParts,
  record: ExportRecord,
  own: readonly Shop[],
): ReadableStream<Uint8Array> {
  const spec = readSpec(record.spec);
  const startedAt = parts.now();
  const progress: Progress = { orders: 0, rows: 0 };
  const cut = new AbortController();
  const stopTelling = tellProgress(parts, record.id, progress, () => cut.abort(cancelled()));
  const end = async (stream: StreamEnd): Promise<Error | null> => {
    stopTelling();
    const wanted = { ...endOf(stream, cut.signal.aborted), done: progress.orders };
    const { state, reason } = await settle(parts, record.id, wanted);
    parts.tell({
      exportId: record.id,
      environment: record.environment,
      state,
      reason,
      format: spec.format,
      columns: spec.columns.length,
      clearBuyers: spec.buyers === 'as-known',
      orders: progress.orders,
      rows: progress.rows,
      ms: parts.now() - startedAt,
      err: stream.kind === 'broken' && reason === 'internal' ? stream.error : undefined,
    });
    parts.publish({ type: 'export', exportId: record.id });
    return stream.kind === 'whole' && state === 'cancelled' ? cancelled() : null;
  };
  return pulledStream(exportFile(parts, spec, own, progress), cut.signal, end);
}

/** The server's word for a stream that was ended on purpose: no fault of anybody, so nobody reports it as one. */
const cancelled = (): Error =>
  Object.assign(new Error('The export was cancelled.'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });

type Reason = NonNullable<Export['reason']>;

function endOf(stream: StreamEnd, isCancelled: boolean): ExportEnd & { reason: Reason | null } {
  if (stream.kind === 'whole') return { state: 'done', reason: null };
  if (isCancelled) return { state: 'cancelled', reason: 'asked' };
  if (stream.kind === 'left') return { state: 'cancelled', reason: 'browser-left' };
  return { state: 'failed', reason: 'internal' };
}

/** Who came first counts: a file that was cancelled before its last byte is not done. A store that cannot be written any more (the desk stops) must not keep the stream from breaking. */
async function settle({ store, now }: StreamParts, id: string, end: ExportEnd): Promise<ExportEnd> {
  try {
    const isFirst = await store.exports.end(id, end, now());
    return isFirst ? end : { ...end, state: 'cancelled', reason: 'asked' };
  } catch {
    return { ...end, state: 'failed', reason: 'desk-stopped' };
  }
}

/** Writes down how far the file is, and hears that way when somebody cancelled it, in whatever process. Gives the way to stop. */
function tellProgress(parts: StreamParts, id: string, progress: Progress, onCancelled: () => void): () => void {
  let told = 0;
  let isTelling = false;
  const tell = async () => {
    const { orders } = progress;
    // Also when nothing moved: a reader may be slow, and one who is not dead says so.
    if (!(await parts.store.exports.progress(id, orders, parts.now()))) return onCancelled();
    if (orders !== told) parts.publish({ type: 'export', exportId: id });
    told = orders;
  };
  const timer = setInterval(() => {
    if (isTelling) return;
    isTelling = true;
    tell()
      .catch(() => {})
      .finally(() => {
        isTelling = false;
      });
  }, TELL_EVERY).unref();
  return () => clearInterval(timer);
}

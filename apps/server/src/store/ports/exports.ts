import type { Instant } from '@order-manager/domain';
import type { Environment } from './environment.ts';

/** One asked-for file. It lies here because any web process may be the one that is asked to stream it. */
export type ExportRecord = {
  id: string;
  environment: Environment;
  /** JSON of what was asked for; sealed, since a search may name a buyer. */
  spec: string;
  fileName: string;
  state: 'ready' | 'running' | 'done' | 'failed' | 'cancelled';
  /** Why it failed or was cancelled; null otherwise. */
  reason: string | null;
  /** Orders written so far, and how many there are; null where counting takes too long. */
  done: number;
  total: number | null;
  createdAt: Instant;
  /** Moves while somebody streams it, so that one whose process died is told from one that is slow. */
  updatedAt: Instant;
};

export type NewExport = Pick<ExportRecord, 'id' | 'environment' | 'spec' | 'fileName' | 'total'>;

/** Exports on their way: each is streamed once, and forgotten minutes later. */
export type ExportStore = {
  create(made: NewExport, at: Instant): Promise<void>;
  find(id: string): Promise<ExportRecord | null>;
  /** Takes a ready one for the one process that streams it: false for everybody after the first. */
  begin(id: string, at: Instant): Promise<boolean>;
  /** False when it is not running any more: somebody cancelled it. */
  progress(id: string, done: number, at: Instant): Promise<boolean>;
  /** The first end counts: false when it had ended before. Without `done` the last progress stands. */
  end(id: string, end: ExportEnd, at: Instant): Promise<boolean>;
  /** Forgets all that nobody moved since. */
  purgeBefore(at: Instant): Promise<void>;
};

export type ExportEnd = { state: 'done' | 'failed' | 'cancelled'; reason: string | null; done?: number };

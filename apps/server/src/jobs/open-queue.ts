import type { Instant } from '@order-manager/domain';
import type { Queue } from './queue.ts';

export type QueueSettings = {
  /** PostgreSQL when given, else SQLite in the data folder. */
  databaseUrl: string | null;
  dataDir: string;
  now: () => Instant;
  onError?: (error: unknown) => void;
};

/** Opens the queue that goes with the database. The other maker's code is not even loaded. */
export async function openQueue({ databaseUrl, dataDir, ...rest }: QueueSettings): Promise<Queue> {
  if (databaseUrl === null) {
    const { createSqliteQueue } = await import('./sqlite-queue.ts');
    return createSqliteQueue({ dataDir, ...rest });
  }
  const { createPostgresQueue } = await import('./postgres-queue.ts');
  return createPostgresQueue({ databaseUrl, ...rest });
}

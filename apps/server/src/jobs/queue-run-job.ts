import type { Instant } from '@order-manager/domain';
import type { Job, JobHandler } from './queue.ts';

/** How one call of a handler ended. `given-back`: the worker was stopped before the handler was through. */
export type JobEnd =
  | { kind: 'done' }
  | { kind: 'again'; at: Instant }
  | { kind: 'threw'; error: unknown }
  | { kind: 'given-back' };

/** Calls the handler. Once `stopped` fires it has `grace` milliseconds to come to an end of its own. */
export async function runJob(handler: JobHandler, job: Job, stopped: AbortSignal, grace: number): Promise<JobEnd> {
  const patience = Promise.withResolvers<JobEnd>();
  let timer: NodeJS.Timeout | undefined;
  const onStop = () => {
    timer = setTimeout(() => patience.resolve({ kind: 'given-back' }), grace);
  };
  if (stopped.aborted) onStop();
  else stopped.addEventListener('abort', onStop, { once: true });
  const work = handled(handler, job, stopped);
  const end = await Promise.race([work, patience.promise]);
  clearTimeout(timer);
  stopped.removeEventListener('abort', onStop);
  return end;
}

/** A throw after the stop is the stop's doing: the job is not to blame. */
async function handled(handler: JobHandler, job: Job, stopped: AbortSignal): Promise<JobEnd> {
  try {
    return await handler(job, stopped);
  } catch (error) {
    return stopped.aborted ? { kind: 'given-back' } : { kind: 'threw', error };
  }
}

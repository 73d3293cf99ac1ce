import { Worker } from 'node:worker_threads';
import type { LayoutName, MergedSheets, MergeOptions } from '@order-manager/labels';

export type MergeInput = { key: string; bytes: Uint8Array | undefined; footer: string[] };
export type MergeRequest = {
  inputs: MergeInput[];
  layout: LayoutName;
  options: Pick<MergeOptions, 'startAt' | 'runningNumbers'>;
};

/** Merges labels in a thread of its own: a thousand take seconds of computing, and the desk answers meanwhile. */
export function mergeInThread(request: MergeRequest): Promise<MergedSheets> {
  const worker = new Worker(new URL('./merge-thread.ts', import.meta.url), { workerData: request });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The merge thread stopped with code ${code}.`)));
  });
}

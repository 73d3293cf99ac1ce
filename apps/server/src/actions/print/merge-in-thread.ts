import { Worker } from 'node:worker_threads';
import type { LayoutName, MergedSheets, MergeOptions } from '@order-manager/labels';

export type MergeInput = { key: string; bytes: Uint8Array | undefined; footer: string[] };
export type MergeRequest = {
  inputs: MergeInput[];
  layout: LayoutName;
  options: Pick<MergeOptions, 'startAt' | 'runningNumbers'>;
};

/**
 * Merges labels in a thread of its own: a thousand take seconds of computing, and the desk answers meanwhile. The labels
 * are given away, not copied: two thousand would lie in memory twice.
 */
export function mergeInThread({ inputs, layout, options }: MergeRequest): Promise<MergedSheets> {
  const given = inputs.map((input) => ({ ...input, bytes: input.bytes && standingAlone(input.bytes) }));
  const transferList = given.flatMap(({ bytes }) => (bytes ? [bytes.buffer as ArrayBuffer] : []));
  const workerData: MergeRequest = { inputs: given, layout, options };
  const worker = new Worker(new URL('./merge-thread.ts', import.meta.url), { workerData, transferList });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The merge thread stopped with code ${code}.`)));
  });
}

/** Small buffers lie in one that they share; giving that away would take other people's bytes with it. */
const standingAlone = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);

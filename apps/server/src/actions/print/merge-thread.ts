import { parentPort, workerData } from 'node:worker_threads';
import { mergeLabels } from '@order-manager/labels';
import type { MergeRequest } from './merge-in-thread.ts';

const { inputs, layout, options } = workerData as MergeRequest;
const merged = await mergeLabels(inputs, layout, options);
parentPort?.postMessage(merged, [merged.pdf.buffer as ArrayBuffer]);

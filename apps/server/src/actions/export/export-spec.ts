import { startExportSchema } from '@order-manager/contract';
import type { z } from 'zod';

/** What was asked for, with every default filled in. */
export type ExportSpec = z.output<typeof startExportSchema>;

/** Reads a spec that was kept. An older version's may miss what is new. */
export const readSpec = (text: string): ExportSpec => startExportSchema.parse(JSON.parse(text));

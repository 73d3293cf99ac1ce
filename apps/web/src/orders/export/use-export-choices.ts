import type { ExportColumn } from '@order-manager/contract';
import { browserChoice } from '../../ui/browser-choice.ts';
import { type ExportChoices, readChoices } from './export-choices.ts';

const keptChoices = browserChoice<unknown>('export-choices', (kept) => kept);

/** The choices of last time, and the way to change and keep them. */
export function useExportChoices(shown: readonly ExportColumn[]): [ExportChoices, (next: ExportChoices) => void] {
  return [readChoices(keptChoices.use(), shown), keptChoices.set];
}

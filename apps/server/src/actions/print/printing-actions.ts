import type { Print, PrintPreview, PrintRequest, PrintSelection } from '@order-manager/contract';
import type { Queue } from '../../jobs/queue.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Store } from '../../store/store.ts';
import { type Person, shopsOf } from '../person.ts';
import { previewPrints } from './preview-prints.ts';
import { type PrintParts, printWaybills } from './print-waybills.ts';

export type PrintingParts = PrintParts & { store: Store; queue: Pick<Queue, 'add'> };

/** What the printing screens may ask for. */
export function createPrintingActions(parts: PrintingParts) {
  return {
    preview: async (selection: PrintSelection, who: Person): Promise<PrintPreview> =>
      previewPrints(parts, selection, { shops: await shopsOf(parts.store, who), environment: who.environment }),
    print: async (request: PrintRequest, who: Person): Promise<Print> => {
      const shops = await shopsOf(parts.store, who);
      const made = await printWaybills(parts, request, { name: who.role, environment: who.environment, shops });
      if ('url' in made) return made;
      throw new ProblemError('nothing-to-print', { reasons: [...new Set(made.leftOut.map(({ reason }) => reason))] });
    },
    pdf: async (id: string, who: Person): Promise<{ bytes: Uint8Array; fileName: string }> => {
      const print = await parts.store.prints.find(id);
      if (print?.environment !== who.environment) throw new ProblemError('not-found');
      const bytes = await parts.sheets.read(print.id, print.file);
      if (!bytes) throw new ProblemError('not-found');
      return { bytes, fileName: `waybills-${new Date(print.createdAt).toISOString().slice(0, 10)}.pdf` };
    },
  };
}

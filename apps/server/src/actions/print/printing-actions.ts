import type { Print, PrintablePackage, PrintRequest, Selection } from '@order-manager/contract';
import type { Queue } from '../../jobs/queue.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Store } from '../../store/store.ts';
import { askForLabels } from '../label/ask-for-labels.ts';
import { type Person, shopIdsOf, shopsOf } from '../person.ts';
import { walkSelection } from '../select/walk-selection.ts';
import { type PrintParts, printWaybills } from './print-waybills.ts';
import { presentPrintable, sheetPackages } from './printables.ts';

export type PrintingParts = PrintParts & { store: Store; queue: Pick<Queue, 'add'> };

/** What the printing screens may ask for. */
export function createPrintingActions(parts: PrintingParts) {
  return {
    /** Looking at what could be printed also sends for the labels that are missing. */
    preview: async (selection: Selection, who: Person): Promise<PrintablePackage[]> => {
      const allowed = await shopsOf(parts.store, who);
      const refs = (await Array.fromAsync(walkSelection(parts, selection, allowed))).flat();
      const found = sheetPackages(await parts.store.orders.findMany(refs));
      const parcels = await askForLabels(
        parts,
        found.map(({ parcel }) => parcel),
      );
      return found.map((one, place) => presentPrintable({ ...one, parcel: parcels[place] ?? one.parcel }));
    },
    print: async (request: PrintRequest, who: Person): Promise<Print> => {
      const shopIds = await shopIdsOf(parts.store, who);
      const made = await printWaybills(parts, request, { name: who.role, environment: who.environment, shopIds });
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

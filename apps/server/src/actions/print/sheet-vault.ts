import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sealer } from '../../store/sealer.ts';
import { writeDurably } from '../write-durably.ts';

/** Finished sheets on disk, sealed to their print. */
export type SheetVault = {
  keep(printId: string, pdf: Uint8Array): Promise<string>;
  read(printId: string, file: string): Promise<Uint8Array | undefined>;
};

export function sheetVault(dataDir: string, sealer: Sealer): SheetVault {
  return {
    keep: async (printId, pdf) => {
      const file = join('sheets', `${printId}.sealed`);
      await writeDurably(join(dataDir, file), sealer.sealBytes(pdf, contextOf(printId)));
      return file;
    },
    read: async (printId, file) => {
      try {
        return sealer.openBytes(await readFile(join(dataDir, file)), contextOf(printId));
      } catch {
        return undefined;
      }
    },
  };
}

const contextOf = (printId: string) => `sheet:${printId}`;

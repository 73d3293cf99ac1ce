import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageId, ShopId } from '@order-manager/domain';
import type { Sealer } from '../../store/sealer.ts';
import { writeDurably } from '../write-durably.ts';

type LabelRef = { shopId: ShopId; packageId: PackageId };

/** Labels on disk, sealed to their package: a file that was moved to another package's name does not open. */
export type LabelVault = {
  /** Durable when it resolves. Gives the file's place below the data folder. */
  keep(ref: LabelRef, bytes: Uint8Array): Promise<string>;
  /** Undefined where the file is missing or does not open. */
  read(ref: LabelRef, file: string): Promise<Uint8Array | undefined>;
};

export function labelVault(dataDir: string, sealer: Sealer): LabelVault {
  return {
    keep: async (ref, bytes) => {
      const file = join('labels', ref.shopId, `${ref.packageId}.sealed`);
      await writeDurably(join(dataDir, file), sealer.sealBytes(bytes, contextOf(ref)));
      return file;
    },
    read: async (ref, file) => {
      try {
        return sealer.openBytes(await readFile(join(dataDir, file)), contextOf(ref));
      } catch {
        return undefined;
      }
    },
  };
}

const contextOf = ({ shopId, packageId }: LabelRef) => `label:${shopId}:${packageId}`;

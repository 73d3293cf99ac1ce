import type { Instant, PackageId, ShopId } from '@order-manager/domain';
import type { Environment } from './environment.ts';

export type PrintRecord = {
  id: string;
  environment: Environment;
  by: string;
  createdAt: Instant;
  /** JSON of the request and of the result. */
  request: string;
  result: string;
  file: string;
  packages: { shopId: ShopId; packageId: PackageId }[];
  /** One opening of the dialog: a long selection is printed in several files, none of its packages twice. */
  series?: string | null;
};

export type PrintStore = {
  save(print: PrintRecord): Promise<void>;
  find(id: string): Promise<PrintRecord | null>;
  /** The packages that the files of a series hold. */
  packagesOf(series: string, environment: Environment): Promise<PrintRecord['packages']>;
};

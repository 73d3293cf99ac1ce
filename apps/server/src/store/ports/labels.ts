import type { Instant, PackageId, ShopId } from '@order-manager/domain';

export type LabelRecord = {
  shopId: ShopId;
  packageId: PackageId;
  state: 'waiting' | 'here' | 'failed' | 'gone';
  reason: string | null;
  tries: number;
  nextTryAt: Instant | null;
  /** Where the sealed bytes lie, relative to the data folder. */
  file: string | null;
  pages: number | null;
  updatedAt: Instant;
};

export type LabelStore = {
  find(shopId: ShopId, packageId: PackageId): Promise<LabelRecord | null>;
  findMany(refs: { shopId: ShopId; packageId: PackageId }[]): Promise<LabelRecord[]>;
  save(record: LabelRecord): Promise<void>;
};

import { type Instant, isArranged, isCollected } from '@order-manager/domain';
import type { Queue } from '../../jobs/queue.ts';
import type { LabelRecord, Store, StoredPackage } from '../../store/store.ts';

type Parts = { store: Pick<Store, 'labels'>; queue: Pick<Queue, 'add'>; now(): Instant };

/**
 * Sends for the labels of packages whose label is not here though TikTok should have one: arranged elsewhere, or given up
 * after many tries. Gives the packages as they stand after that.
 */
export async function askForLabels(parts: Parts, packages: readonly StoredPackage[]): Promise<StoredPackage[]> {
  return Promise.all(packages.map((parcel) => (isWanting(parcel) ? askAgain(parts, parcel) : parcel)));
}

const isWanting = ({ status, carrier, label }: StoredPackage): boolean =>
  carrier !== 'seller' && isArranged(status) && !isCollected(status) && (label === null || label.state === 'failed');

async function askAgain(parts: Parts, parcel: StoredPackage): Promise<StoredPackage> {
  const { shopId, id: packageId } = parcel;
  const now = parts.now();
  const label: LabelRecord = {
    shopId,
    packageId,
    state: 'waiting',
    reason: parcel.label?.reason ?? null,
    tries: 0,
    nextTryAt: now,
    file: null,
    pages: null,
    updatedAt: now,
  };
  await parts.store.labels.save(label);
  await parts.queue.add(
    { kind: 'label', key: `${shopId}/${packageId}`, payload: { shopId, packageId } },
    { priority: 5 },
  );
  return { ...parcel, label };
}

import { type Instant, isArranged, isCollected } from '@order-manager/domain';
import type { Queue } from '../../jobs/queue.ts';
import type { LabelRecord, Store, StoredPackage } from '../../store/store.ts';

type Parts = { store: Pick<Store, 'labels'>; queue: Pick<Queue, 'add'>; now(): Instant };

/**
 * Sends for the labels of packages whose label is not here though TikTok should have one: arranged elsewhere, or given up
 * some time ago. Gives the packages as they stand after that.
 */
export async function askForLabels(parts: Parts, packages: readonly StoredPackage[]): Promise<StoredPackage[]> {
  return Promise.all(packages.map((parcel) => (isWanting(parcel, parts.now()) ? askAgain(parts, parcel) : parcel)));
}

/** A refusal stands for a while: a dialog that looks again and again must not ask, and fail, again and again. */
const ASK_AGAIN_AFTER = 10 * 60_000;

/** Whether TikTok should have this label and nobody asks for it just now. */
export const isWanting = ({ status, carrier, label }: StoredPackage, now: Instant): boolean =>
  carrier !== 'seller' && isArranged(status) && !isCollected(status) && (label === null || mayAskAgain(label, now));

/** A file of ours that turned out to be damaged was not refused by anybody: it has no tries. */
const mayAskAgain = ({ state, tries, updatedAt }: LabelRecord, now: Instant): boolean =>
  state === 'failed' && (tries === 0 || now - updatedAt >= ASK_AGAIN_AFTER);

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

import { type Instant, PACKAGE_STATUSES, type Package, type PackageStatus } from '@order-manager/domain';

export type KnownPackage = { parcel: Package; toldAt: Instant };

/**
 * What to keep of a package: older news is ignored (null); news of the same instant may only go forward; what the news is
 * silent about stays, because an order tells less about its packages than the package's own call.
 */
export function mergePackage(local: KnownPackage | null, parcel: Package, toldAt: Instant | null): KnownPackage | null {
  if (!local) return { parcel, toldAt: toldAt ?? 0 };
  const at = toldAt ?? local.toldAt;
  if (at < local.toldAt) return null;
  if (at === local.toldAt && rank(parcel.status) < rank(local.parcel.status)) return null;
  return { parcel: fill(local.parcel, parcel), toldAt: at };
}

const fill = (local: Package, news: Package): Package => ({
  ...news,
  updatedAt: news.updatedAt ?? local.updatedAt,
  createdAt: news.createdAt ?? local.createdAt,
  trackingNumber: news.trackingNumber ?? local.trackingNumber,
  providerId: news.providerId ?? local.providerId,
  providerName: news.providerName ?? local.providerName,
  carrier: news.carrier === 'unknown' ? local.carrier : news.carrier,
  handover: news.handover ?? local.handover,
  pickupSlot: news.pickupSlot ?? local.pickupSlot,
  splitOrCombine: news.splitOrCombine ?? local.splitOrCombine,
});

/** Place in the life of a package; one that we do not know counts as newest, so that it is shown. */
const rank = (status: PackageStatus): number => {
  const place = (PACKAGE_STATUSES as readonly string[]).indexOf(status);
  return place < 0 ? PACKAGE_STATUSES.length : place;
};

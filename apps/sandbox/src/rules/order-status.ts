import type { OrderRecord, OrderStatus } from '../state/order-record.ts';
import type { PackageRecord, PackageStatus } from '../state/package-record.ts';

/** The status an order has by its parcels: the slowest parcel decides, cancelled lines do not count. */
export function orderStatusByPackages(order: OrderRecord, packages: PackageRecord[]): OrderStatus {
  if (order.status === 'COMPLETED') return 'COMPLETED';
  const statusOf = new Map(packages.map((parcel) => [parcel.id, parcel.status]));
  const statuses = order.lines
    .filter((line) => !line.cancel)
    .map((line) => statusOf.get(line.packageId ?? '') ?? 'TO_FULFILL')
    .filter((status) => status !== 'CANCELLED');
  return slowest(statuses);
}

function slowest(statuses: PackageStatus[]): OrderStatus {
  if (statuses.length === 0) return 'CANCELLED';
  const waiting = statuses.filter((status) => status === 'TO_FULFILL').length;
  if (waiting === statuses.length) return 'AWAITING_SHIPMENT';
  if (waiting > 0) return 'PARTIALLY_SHIPPING';
  if (statuses.includes('PROCESSING')) return 'AWAITING_COLLECTION';
  return statuses.includes('FULFILLING') ? 'IN_TRANSIT' : 'DELIVERED';
}

import type { DeskEvent } from '@order-manager/contract';
import type { Instant, OrderId, Package, Region, RunId, ShopId } from '@order-manager/domain';
import type { Queue } from '../../jobs/queue.ts';
import type { Store } from '../../store/store.ts';
import type { ShippingSource } from '../shipping-source.ts';

/** Handed in by the worker's assembler. */
export type ShipParts = {
  store: Pick<Store, 'orders' | 'shipments' | 'runs' | 'timeline' | 'labels' | 'shops'>;
  queue: Pick<Queue, 'add'>;
  deskOf(shopId: ShopId): Promise<ShopDesk>;
  publish(event: DeskEvent): void;
  now(): Instant;
  sleep(milliseconds: number): Promise<void>;
  /** This worker's name in leases. */
  owner: string;
  /** How long a package is held without a sign of life; a minute and a half when not given. */
  leaseMs?: number;
  runId: RunId;
};

/** One shop as shipping sees it. */
export type ShopDesk = {
  shopId: ShopId;
  region: Region;
  source: ShippingSource;
  /** Reads the orders at TikTok and merges them, so that decisions stand on fresh ground. */
  refresh(ids: OrderId[]): Promise<void>;
  /** The packages of an order as TikTok tells them now; used where the package id is not known yet. */
  packagesOf(orderId: OrderId): Promise<{ orderStatus: string; packages: Package[] }>;
};

import type { DeskEvent } from '@order-manager/contract';
import {
  type Instant,
  type RunId,
  type ShopId,
  toConnectionId,
  toPackageId,
  toRunId,
  toShopId,
} from '@order-manager/domain';
import { z } from 'zod';
import { fetchLabel } from '../actions/label/fetch-label.ts';
import type { LabelVault } from '../actions/label/label-vault.ts';
import type { ShipParts, ShopDesk } from '../actions/ship/ship-parts.ts';
import { workRun } from '../actions/ship/work-run.ts';
import type { ShippingSource } from '../actions/shipping-source.ts';
import type { Clients } from '../connect/clients.ts';
import type { JobHandler, JobKind, Queue } from '../jobs/queue.ts';
import type { Store, StoredProblem } from '../store/store.ts';
import { checkShop } from '../sync/check-shop.ts';
import { importShop } from '../sync/import-shop.ts';
import { pollShop } from '../sync/poll-shop.ts';
import { pullOrders } from '../sync/pull-orders.ts';
import { refreshOpenOrders } from '../sync/refresh-open-orders.ts';
import type { FoundGaps, SyncParts } from '../sync/sync-parts.ts';
import { translateOrder } from '../translate/order.ts';
import { orderSourceOf } from '../translate/order-source-of.ts';
import { packagesOfOrder } from '../translate/packages-of-order.ts';
import { shippingSourceOf } from '../translate/shipping-source-of.ts';
import { type WebhookHandlerParts, webhookHandlers } from './webhook-handlers.ts';

export type HandlerParts = WebhookHandlerParts & {
  store: Store;
  queue: Pick<Queue, 'add'>;
  clients: Pick<Clients, 'forShop' | 'forConnection' | 'keepTokenFresh' | 'renewToken'>;
  vault: LabelVault;
  download: ShippingSource['download'];
  publish(event: DeskEvent): void;
  problemOf(error: unknown, at: Instant): StoredProblem;
  noticeUnknown(what: string, word: string): void;
  noticeGaps(gaps: FoundGaps): void;
  /** A shop's first import is over, now or long since. */
  onImported(): void;
  now(): Instant;
  sleep(milliseconds: number): Promise<void>;
  owner: string;
};

const SIX_HOURS = 6 * 3_600_000;

/** What the worker does for each kind of job. Payloads were written by us, but lie in a database: they pass a schema. */
export function jobHandlers(parts: HandlerParts): Record<JobKind, JobHandler> {
  const sync = syncParts(parts);
  return {
    import: async ({ payload }, signal) => {
      const result = await importShop(sync, shopOf(payload), signal);
      if (result.kind === 'done') parts.onImported();
      return result;
    },
    poll: async ({ payload }, signal) => pollShop(sync, shopOf(payload), signal),
    'refresh-open': async ({ payload }) => refreshOpenOrders(sync, shopOf(payload)),
    ...webhookHandlers(parts, sync, shopOf),
    check: async ({ payload }, signal) => checkShop(sync, shopOf(payload), signal),
    run: async ({ payload }, signal) => workRun(shipParts(parts, sync), runOf(payload), signal),
    label: async ({ payload }) => fetchLabel(labelParts(parts), labelOf(payload)),
    'refresh-token': async ({ payload }) => {
      await parts.clients.keepTokenFresh(connectionOf(payload)).catch(() => undefined);
      return { kind: 'again', at: parts.now() + SIX_HOURS };
    },
  };
}

const shopOf = (payload: unknown): ShopId => toShopId(z.object({ shopId: z.string() }).parse(payload).shopId);
const runOf = (payload: unknown): RunId => toRunId(z.object({ runId: z.string() }).parse(payload).runId);
const connectionOf = (payload: unknown) =>
  toConnectionId(z.object({ connectionId: z.string() }).parse(payload).connectionId);

const labelOf = (payload: unknown) => {
  const { shopId, packageId } = z.object({ shopId: z.string(), packageId: z.string() }).parse(payload);
  return { shopId: toShopId(shopId), packageId: toPackageId(packageId) };
};

const syncParts = (parts: HandlerParts): SyncParts => ({
  ...parts,
  sourceOf: async (shopId) => orderSource(parts, await parts.clients.forShop(shopId)),
});

type ShopClients = Pick<Awaited<ReturnType<Clients['forShop']>>, 'api' | 'clockOffByMs'>;

const orderSource = (parts: HandlerParts, { api, clockOffByMs }: ShopClients) =>
  orderSourceOf(api, () => parts.now() - (clockOffByMs() ?? 0));

const labelParts = (parts: HandlerParts) => ({ ...parts, sourceOf: (shopId: ShopId) => shippingSource(parts, shopId) });

async function shippingSource(parts: HandlerParts, shopId: ShopId): Promise<ShippingSource> {
  return shippingSourceOf((await parts.clients.forShop(shopId)).api, shopId, parts.download);
}

const shipParts = (parts: HandlerParts, sync: SyncParts): Omit<ShipParts, 'runId'> => ({
  ...parts,
  deskOf: (shopId) => shopDesk(parts, sync, shopId),
});

async function shopDesk(parts: HandlerParts, sync: SyncParts, shopId: ShopId): Promise<ShopDesk> {
  const client = await parts.clients.forShop(shopId);
  const { shop, api } = client;
  const orders = orderSource(parts, client);
  return {
    shopId,
    region: shop.region,
    source: shippingSourceOf(api, shopId, parts.download),
    refresh: async (ids) => {
      await pullOrders(sync, orders, shopId, ids, 'interactive');
    },
    packagesOf: async (orderId) => {
      const [wire] = await orders.details([orderId], 'interactive');
      if (!wire) return { orderStatus: 'UNKNOWN', packages: [] };
      const order = translateOrder(wire, shopId);
      return { orderStatus: order.status, packages: packagesOfOrder(order) };
    },
  };
}

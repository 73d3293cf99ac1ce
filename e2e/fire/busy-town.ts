import { takeCallbackUrlApart } from '../../packages/domain/src/index.ts';
import type { SeededRandom } from '../../packages/domain/src/testing/seeded-random.ts';
import {
  createAuthorization,
  createTikTokShopClient,
  fixedToken,
  type ShopClient,
} from '../../packages/tiktok-shop/src/index.ts';
import type { TownOrder, TownProcess } from './town-process.ts';

export type BusyTown = {
  /** Something happens to somebody. Gives what; null where the town did not allow it just then. */
  live(): Promise<string | null>;
};

type Deed = { what: string; among: readonly string[]; act(order: TownOrder): Promise<unknown> };

/** Buyers who order, pay and change their minds, a platform that moves parcels, and a seller at work in Seller Center. */
export async function busyTown(town: TownProcess, random: SeededRandom): Promise<BusyTown> {
  const seller = await sellerCenter(town);
  let known: TownOrder[] = [];
  const patch = (action: string) => (order: TownOrder) => town.lever(`orders/${order.id}`, { action }, 'PATCH');
  const deeds: Deed[] = [
    { what: 'pay', among: ['UNPAID'], act: patch('pay') },
    { what: 'end hold', among: ['ON_HOLD'], act: patch('end hold') },
    { what: 'cancel', among: ['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT'], act: patch('cancel by buyer') },
    { what: 'ask to cancel', among: ['AWAITING_SHIPMENT'], act: patch('buyer requests cancel') },
    { what: 'change address', among: ['AWAITING_SHIPMENT'], act: patch('change address') },
    { what: 'split', among: ['AWAITING_SHIPMENT'], act: (order) => split(seller(order.shopId), order) },
    {
      what: 'ship',
      among: ['AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING'],
      act: (order) => ship(seller(order.shopId), order),
    },
    { what: 'collect', among: ['AWAITING_COLLECTION'], act: patch('collect') },
    { what: 'deliver', among: ['IN_TRANSIT'], act: patch('deliver') },
    { what: 'complete', among: ['DELIVERED'], act: patch('complete') },
  ];
  return {
    live: async () => {
      if (known.length === 0 || random.chance(0.15)) known = (await town.orders()).filter(isOpen);
      if (random.chance(0.25)) return order(town, random);
      const deed = random.pick(deeds);
      const fitting = known.filter(({ status }) => deed.among.includes(status));
      if (fitting.length === 0) return null;
      const { id } = random.pick(fitting);
      const now = known.find((one) => one.id === id);
      if (!now) return null;
      return deed.act(now).then(
        () => deed.what,
        () => null,
      );
    },
  };
}

const isOpen = ({ status }: TownOrder) => status !== 'COMPLETED' && status !== 'CANCELLED';

async function order(town: TownProcess, random: SeededRandom): Promise<string> {
  const status = random.pick(['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT', 'AWAITING_SHIPMENT']);
  await town.lever('orders', { count: 1 + random.below(3), region: random.pick(['MY', 'TH']), status });
  return 'order';
}

/** Two kinds of goods in one order travel in two parcels. */
async function split(api: ShopClient, { id, lines }: TownOrder): Promise<void> {
  const [first] = lines;
  const groups = [true, false].map((isFirst) => ({
    id: String(isFirst),
    order_line_item_ids: lines.filter(({ goods }) => (goods === first?.goods) === isFirst).map((line) => line.id),
  }));
  if (groups.some(({ order_line_item_ids: ids }) => ids.length === 0)) throw new Error('one kind of goods');
  await api.regroupings.split(id, groups);
}

/** One parcel of it: an order of several is half shipped then. */
async function ship(api: ShopClient, { packageIds: [first] }: TownOrder): Promise<void> {
  if (first) await api.shipments.ship(first, {});
}

/** The seller's own hands: a grant beside the desk's. */
async function sellerCenter({ appKey, appSecret, origin, authorizeUrl }: TownProcess) {
  const answer = await fetch(`${authorizeUrl}&approve=1`, { redirect: 'manual' });
  const { code } = takeCallbackUrlApart(answer.headers.get('location') ?? '');
  const authorization = createAuthorization({ appKey, appSecret, authUrl: origin, fetch, now: Date.now });
  const { accessToken } = await authorization.exchangeCode(code ?? '');
  const hosts = { appKey, appSecret, apiUrl: origin, authUrl: origin };
  const client = createTikTokShopClient({ ...hosts, tokens: fixedToken(accessToken) });
  const ciphers = new Map((await client.seller.listAuthorizedShops()).map(({ id, cipher }) => [id, cipher]));
  return (shopId: string) => client.shop(ciphers.get(shopId) ?? '');
}

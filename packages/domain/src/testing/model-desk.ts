import type { Instant, OrderId } from '../ids.ts';
import type { Order } from '../order/order.ts';
import { compareOrders, type OrderRef, refsById } from '../sync/compare-orders.ts';
import { mergeOrder } from '../sync/merge-order.ts';
import { isLastWindow, isNews, isUnsettled, nextPollWindow, readUpToAfter } from '../sync/poll-window.ts';
import type { ModelTown } from './model-town.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What may go wrong between the two, each as a probability; lags in milliseconds. */
export type Weather = {
  lost: number;
  late: number;
  repeated: number;
  failedPage: number;
  staleDetail: number;
  detailLag: number;
  indexLag: number;
  /** This computer's clock beside TikTok's. */
  clockOff: number;
};

/** The desk as a model: the same decisions as the server's, with nothing but memory below. */
export type ModelDesk = {
  orders: ReadonlyMap<OrderId, Order>;
  /** A webhook: the order is read now, later, twice or never. */
  hint(id: OrderId): void;
  poll(): void;
  refreshOpen(): void;
  /** Answers that were on their way all this time. */
  arrive(): void;
  /** The completeness check and the turn of the open orders, with readers that do not lag. */
  reconcile(): void;
};

export function modelDesk(
  town: ModelTown,
  random: SeededRandom,
  weather: Weather,
  watch: (before: Order | null, after: Order) => void,
): ModelDesk {
  const orders = new Map<OrderId, Order>();
  let onTheWay: (() => void)[] = [];
  let readUpTo: Instant = town.now();
  const merge = (incoming: Order) => {
    const before = orders.get(incoming.id) ?? null;
    const decision = mergeOrder(before, incoming);
    if (decision.write) orders.set(incoming.id, decision.order);
    watch(before, orders.get(incoming.id) ?? incoming);
  };
  /** Asked now; the answer may come when others have come. */
  const pull = (id: OrderId, lag = detailLag()) => {
    const answer = town.read(id, lag);
    if (!answer) return;
    if (random.chance(weather.late)) onTheWay.push(() => merge(answer));
    else merge(answer);
  };
  const detailLag = () => (random.chance(weather.staleDetail) ? random.below(weather.detailLag) : 0);
  const held = (id: OrderId) => orders.get(id) ?? null;

  /** False where a page failed: what came before it is stored, the cursor stays. */
  const readWindow = (rows: readonly OrderRef[]): Instant | null | false => {
    let oldest: Instant | null = null;
    for (const row of rows) {
      if (random.chance(weather.failedPage)) return false;
      for (const seen of random.chance(weather.repeated) ? [row, row] : [row])
        if (isNews(seen, held(seen.id))) pull(seen.id);
      if (isUnsettled(row, held(row.id))) oldest = Math.min(oldest ?? row.updatedAt, row.updatedAt);
    }
    return oldest;
  };
  return {
    orders,
    hint: (id) => {
      if (random.chance(weather.lost)) return;
      for (let times = random.chance(weather.repeated) ? 2 : 1; times > 0; times -= 1)
        if (random.chance(weather.late)) onTheWay.push(() => pull(id));
        else pull(id);
    },
    poll: () => {
      for (;;) {
        const now = town.now() + weather.clockOff;
        const window = nextPollWindow(readUpTo, now);
        const unsettled = readWindow(town.updated(window, random.below(weather.indexLag + 1)));
        if (unsettled === false) return;
        readUpTo = readUpToAfter(window, unsettled);
        if (isLastWindow(window, now) || unsettled !== null) return;
      }
    },
    refreshOpen: () => {
      for (const id of openIds(orders)) if (random.chance(0.5)) pull(id);
    },
    arrive: () => {
      const arriving = random.shuffle(onTheWay);
      onTheWay = [];
      for (const happens of arriving) happens();
    },
    reconcile: () => {
      const { orders: compared } = compareOrders(refsById(town.all()), refsById([...orders.values()]));
      const doubtful = compared.filter(({ standing }) => standing !== 'equal').map(({ id }) => id);
      for (const id of [...doubtful, ...openIds(orders)]) {
        const answer = town.read(id);
        if (answer) merge(answer);
      }
    },
  };
}

const CLOSED = ['AWAITING_COLLECTION', 'IN_TRANSIT', 'DELIVERED', 'COMPLETED', 'CANCELLED'];

const openIds = (orders: ReadonlyMap<OrderId, Order>): OrderId[] =>
  [...orders.values()].filter(({ status }) => !CLOSED.includes(status)).map(({ id }) => id);

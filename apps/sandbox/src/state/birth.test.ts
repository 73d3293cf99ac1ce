import { expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { deadlinesOf } from '../rules/deadlines.ts';
import { recipeOf } from './grow.ts';
import type { OrderRecord } from './order-record.ts';

const HOUR = 3600;

async function censusOf(orders: number) {
  const town = await startSandbox({ orders });
  const waiting = [...town.control.town.orders.values()].filter(isWaiting);
  await town.stop();
  return { town, waiting, count: (fits: (order: OrderRecord) => boolean) => waiting.filter(fits).length };
}

const isWaiting = ({ status }: OrderRecord) => status === 'AWAITING_SHIPMENT' || status === 'PARTIALLY_SHIPPING';
const hoursLeft = (town: Sandbox, at = 0) => (at - town.control.town.bornAt / 1000) / HOUR;

test('a town of 360 orders has a busy and believable day', async () => {
  const { town, waiting, count } = await censusOf(360);
  const untilLate = (order: OrderRecord) => hoursLeft(town, deadlinesOf(order).rts_sla_time);
  const untilCancelled = (order: OrderRecord) => hoursLeft(town, deadlinesOf(order).shipping_due_time);
  const between = (number: number, from: number, to: number) => expect(number >= from && number <= to).toBe(true);
  between(waiting.length, 120, 150);
  between(
    count((order) => untilLate(order) < 0),
    2,
    4,
  );
  between(
    count((order) => untilLate(order) >= 0 && untilLate(order) < 24),
    35,
    45,
  );
  between(
    count((order) => untilCancelled(order) < 24),
    3,
    9,
  );
  between(
    count((order) => order.requestCancelTime !== undefined),
    2,
    4,
  );
  between(
    count((order) => order.addressVersion > 0),
    2,
    6,
  );
});

test('even a small town shows every kind of work', async () => {
  const { town, count } = await censusOf(360);
  const recipe = (order: OrderRecord) => recipeOf(town.control.town, order);
  const kinds = {
    combined: count((order) => order.splitOrCombine === 'COMBINED'),
    split: count((order) => order.splitOrCombine === 'SPLIT' && order.status === 'AWAITING_SHIPMENT'),
    halfShipped: count((order) => order.status === 'PARTIALLY_SHIPPING'),
    cashOnDelivery: count((order) => order.isCod),
    fulfilledByTikTok: count((order) => order.isFulfilledByTikTok),
    shippedBySeller: count((order) => order.shippingType === 'SELLER'),
    gift: count((order) => recipe(order).lines.some((line) => line.isGift)),
    preOrder: count((order) => recipe(order).kind === 'PRE_ORDER'),
    sample: count((order) => recipe(order).kind === 'SAMPLE'),
  };
  expect(Object.entries(kinds).filter(([, number]) => number === 0)).toEqual([]);
});

test('nobody is late in Vietnam, where the platform cancels at once, and nothing is cancelled in the first half hour', async () => {
  const { town, waiting } = await censusOf(2000);
  for (const order of waiting) {
    const { rts_sla_time: late = 0, shipping_due_time: due = 0 } = deadlinesOf(order);
    expect(hoursLeft(town, due)).toBeGreaterThan(0.5);
    if (order.region === 'VN') expect(late).toBe(due);
    else expect(due).toBeGreaterThan(late);
  }
});

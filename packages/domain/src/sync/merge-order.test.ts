import { describe, expect, test } from 'vitest';
import { toPackageId } from '../ids.ts';
import type { Order } from '../order/order.ts';
import { ORDER_STATUSES } from '../order/order-status.ts';
import { anOrder, aRecipient, NOON } from '../testing/samples.ts';
import { forSeeds, type SeededRandom } from '../testing/seeded-random.ts';
import { mergeOrder } from './merge-order.ts';

const merged = (local: Order | null, incoming: Order): Order => {
  const decision = mergeOrder(local, incoming);
  if (decision.write) return decision.order;
  if (!local) throw new Error('a new order must be written');
  return local;
};

describe('one arrival', () => {
  const later = NOON + 1000;

  test('an order never seen is written as it is', () => {
    expect(mergeOrder(null, anOrder())).toEqual({ write: true, order: anOrder(), changed: [{ what: 'new' }] });
  });

  test('older news is ignored', () => {
    const decision = mergeOrder(anOrder({ updatedAt: later }), anOrder({ status: 'CANCELLED' }));
    expect(decision).toEqual({ write: false, because: 'older' });
  });

  test('the same again writes nothing', () => {
    expect(mergeOrder(anOrder(), anOrder())).toEqual({ write: false, because: 'same' });
  });

  test('within one second an order only goes forward', () => {
    const shipped = anOrder({ status: 'AWAITING_COLLECTION' });
    expect(mergeOrder(shipped, anOrder())).toEqual({ write: false, because: 'older' });
    expect(merged(anOrder(), shipped).status).toBe('AWAITING_COLLECTION');
  });

  test('a status nobody knows is kept and shown', () => {
    const odd = anOrder({ status: 'SORTED_BY_ROBOT' });
    expect(merged(anOrder(), odd)).toEqual(odd);
    expect(merged(odd, anOrder({ updatedAt: later, status: 'IN_TRANSIT' })).status).toBe('IN_TRANSIT');
  });

  test('each change has its word', () => {
    const next = anOrder({
      updatedAt: later,
      status: 'PARTIALLY_SHIPPING',
      shipping: { packageIds: [toPackageId('7')], addressChanged: true },
      cancellation: { requestedByBuyer: true },
    });
    expect(mergeOrder(anOrder(), next)).toMatchObject({
      changed: [
        { what: 'status', from: 'AWAITING_SHIPMENT', to: 'PARTIALLY_SHIPPING' },
        { what: 'buyer-asks-to-cancel' },
        { what: 'address' },
        { what: 'packages' },
      ],
    });
    expect(mergeOrder(anOrder(), anOrder({ sellerNote: 'wrap well' }))).toMatchObject({
      changed: [{ what: 'details' }],
    });
  });

  test('a changed address replaces the clear text of the old one, even masked', () => {
    const moved = aRecipient({ fullAddress: '***', masked: true });
    const next = anOrder({ updatedAt: later, recipient: moved, shipping: { addressChanged: true } });
    expect(merged(anOrder({ recipient: aRecipient() }), next).recipient).toEqual(moved);
  });

  test('after that change, stars do not overwrite the new clear text', () => {
    const local = anOrder({ recipient: aRecipient(), shipping: { addressChanged: true } });
    const next = anOrder({
      updatedAt: later,
      recipient: aRecipient({ name: '***', masked: true }),
      shipping: { addressChanged: true },
    });
    expect(merged(local, next).recipient).toEqual(aRecipient());
  });
});

describe('random histories', () => {
  test('end in the same state, whatever the order of arrival, repetition and loss of all but the newest', () =>
    forSeeds(300, (random) => {
      const history = randomHistory(random);
      const newest = history.at(-1) ?? anOrder();
      const kept = history.filter(() => random.chance(0.7));
      const arrivals = random.shuffle([...kept, newest, ...kept.filter(() => random.chance(0.3))]);
      const end = arrivals.reduce<Order | null>((local, incoming) => merged(local, incoming), null);
      expect(end).toEqual(newest);
    }));

  test('never go back in time, and never lose clear text to stars', () =>
    forSeeds(300, (random) => {
      const arrivals = random
        .shuffle(randomHistory(random))
        .map((order) => ({ ...order, recipient: randomRecipient(random) }));
      let local: Order | null = null;
      for (const incoming of arrivals) {
        const before: Order | null = local;
        local = merged(local, incoming);
        expect(local.updatedAt).toBeGreaterThanOrEqual(before?.updatedAt ?? 0);
        if (before?.recipient && !before.recipient.masked) expect(local.recipient?.masked).toBe(false);
      }
    }));
});

/** An order's life: time stands still or moves on, the status only moves on (sometimes to a word nobody knows). */
function randomHistory(random: SeededRandom): Order[] {
  let updatedAt = NOON;
  let place = 0;
  const count = random.below(8) + 1;
  return Array.from({ length: count }, (_, version) => {
    const isSameSecond = version > 0 && random.chance(0.3) && place < ORDER_STATUSES.length - 1;
    if (isSameSecond) place += 1;
    else {
      updatedAt += 1000 * (1 + random.below(5));
      place = Math.min(ORDER_STATUSES.length - 1, place + random.below(3));
    }
    const status = ORDER_STATUSES[place] ?? 'COMPLETED';
    const isOdd = !isSameSecond && version === count - 1 && random.chance(0.2);
    return anOrder({ updatedAt, status: isOdd ? 'SORTED_BY_ROBOT' : status, sellerNote: `version ${version}` });
  });
}

const randomRecipient = (random: SeededRandom) =>
  random.pick([
    null,
    aRecipient(),
    aRecipient({ name: '***', masked: true }),
    aRecipient({ phone: '***', fullAddress: '*', masked: true }),
  ]);

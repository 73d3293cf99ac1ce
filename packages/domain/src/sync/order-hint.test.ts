import { expect, test } from 'vitest';
import { toOrderId } from '../ids.ts';
import { NOON } from '../testing/samples.ts';
import { becameToShip } from './newly-to-ship.ts';
import { alreadySays } from './order-hint.ts';

const hint = { orderId: toOrderId('576400000000131077'), status: 'AWAITING_COLLECTION', updatedAt: NOON };

test('an order that says the same at the same time or later need not be read again', () => {
  expect(alreadySays({ status: 'AWAITING_COLLECTION', updatedAt: NOON }, [hint])).toBe(true);
  expect(alreadySays({ status: 'AWAITING_COLLECTION', updatedAt: NOON + 1 }, [hint])).toBe(true);
});

test('an order that is older, says something else or is not here has to be read', () => {
  expect(alreadySays({ status: 'AWAITING_COLLECTION', updatedAt: NOON - 1 }, [hint])).toBe(false);
  expect(alreadySays({ status: 'IN_TRANSIT', updatedAt: NOON + 1 }, [hint])).toBe(false);
  expect(alreadySays(null, [hint])).toBe(false);
});

test('a hint about an address or a parcel always asks for a look', () => {
  expect(alreadySays({ status: 'UNPAID', updatedAt: NOON + 1 }, [hint, { ...hint, status: null }])).toBe(false);
  expect(alreadySays({ status: 'AWAITING_COLLECTION', updatedAt: NOON }, [{ ...hint, updatedAt: null }])).toBe(false);
});

test('of several hints the last one counts, and within a second the one further on', () => {
  const earlier = { ...hint, status: 'UNPAID', updatedAt: NOON - 1000 };
  const unpaid = { ...hint, status: 'UNPAID' };
  const held = { status: 'AWAITING_COLLECTION', updatedAt: NOON };
  expect(alreadySays(held, [earlier, hint])).toBe(true);
  expect(alreadySays(held, [hint, unpaid])).toBe(true);
  expect(alreadySays({ status: 'UNPAID', updatedAt: NOON }, [unpaid, hint])).toBe(false);
});

test('an order waits newly when it came in to ship, or moved there from elsewhere', () => {
  const moved = (from: string, to: string) => ({ what: 'status', from, to }) as const;
  expect(becameToShip([{ what: 'new' }], 'AWAITING_SHIPMENT')).toBe(true);
  expect(becameToShip([{ what: 'new' }], 'UNPAID')).toBe(false);
  expect(becameToShip([{ what: 'new' }, moved('UNPAID', 'AWAITING_SHIPMENT')], 'UNPAID')).toBe(true);
  expect(becameToShip([moved('ON_HOLD', 'AWAITING_SHIPMENT')], 'AWAITING_SHIPMENT')).toBe(true);
  expect(becameToShip([moved('AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING')], 'PARTIALLY_SHIPPING')).toBe(false);
  expect(becameToShip([moved('AWAITING_SHIPMENT', 'AWAITING_COLLECTION')], 'AWAITING_COLLECTION')).toBe(false);
  expect(becameToShip([{ what: 'address' }], 'AWAITING_SHIPMENT')).toBe(false);
});

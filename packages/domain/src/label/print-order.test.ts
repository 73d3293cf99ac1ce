import { describe, expect, test } from 'vitest';
import { forSeeds } from '../testing/seeded-random.ts';
import { contentsOf, inPrintOrder, PRINT_ORDERS, type Printable } from './print-order.ts';

const printable = (position: number, changes: Partial<Printable> = {}): Printable => ({
  key: `key-${position}`,
  position,
  skus: [{ sku: 'MUG', quantity: 1 }],
  courier: 'J&T',
  shipBy: 100,
  ...changes,
});

const places = (printables: Printable[]) => printables.map(({ position }) => position);

describe('sorted', () => {
  test('as on screen, whatever the order they come in', () => {
    expect(places(inPrintOrder([printable(2), printable(0), printable(1)], 'as-on-screen'))).toEqual([0, 1, 2]);
  });

  test('by SKU, equal parcels side by side', () => {
    const lid = [{ sku: 'LID', quantity: 1 }];
    const sorted = inPrintOrder(
      [printable(0), printable(1, { skus: lid }), printable(2), printable(3, { skus: lid })],
      'sku',
    );
    expect(places(sorted)).toEqual([1, 3, 0, 2]);
  });

  test('single items first', () => {
    const two = [{ sku: 'MUG', quantity: 2 }];
    const mixed = [...two, { sku: 'LID', quantity: 1 }];
    const sorted = inPrintOrder(
      [printable(0, { skus: mixed }), printable(1, { skus: two }), printable(2)],
      'single-item-first',
    );
    expect(places(sorted)).toEqual([2, 0, 1]);
  });

  test('by courier, those without one last', () => {
    const sorted = inPrintOrder(
      [printable(0, { courier: null }), printable(1, { courier: 'Ninja' }), printable(2)],
      'courier',
    );
    expect(places(sorted)).toEqual([2, 1, 0]);
  });

  test('by deadline, those without one last', () => {
    const sorted = inPrintOrder(
      [printable(0, { shipBy: null }), printable(1, { shipBy: 200 }), printable(2)],
      'deadline',
    );
    expect(places(sorted)).toEqual([2, 1, 0]);
  });
});

test('every order keeps every parcel, and equal ones in the order of the screen', () =>
  forSeeds(60, (random) => {
    const list = Array.from({ length: random.below(30) }, (_, position) =>
      printable(position, {
        courier: random.pick([null, 'A', 'B']),
        shipBy: random.pick([null, 1, 2]),
        skus: [{ sku: random.pick(['A', 'B']), quantity: random.below(2) + 1 }],
      }),
    );
    for (const order of PRINT_ORDERS) {
      const sorted = inPrintOrder(random.shuffle(list), order);
      expect(sorted).toEqual(inPrintOrder(list, order));
      expect(places(sorted).toSorted((a, b) => a - b)).toEqual(places(list));
    }
  }));

test('the list handed in is left as it was', () => {
  const list = Object.freeze([printable(1), printable(0)]);
  inPrintOrder(list, 'as-on-screen');
  expect(places([...list])).toEqual([1, 0]);
});

test('contents read the same for equal parcels', () => {
  const one = [
    { sku: 'SHB-250', quantity: 1 },
    { sku: 'SRM-C30', quantity: 2 },
  ];
  expect(contentsOf({ skus: one })).toBe('SHB-250, SRM-C30 × 2');
  expect(contentsOf({ skus: one.toReversed() })).toBe(contentsOf({ skus: one }));
  expect(contentsOf({ skus: [] })).toBe('');
});

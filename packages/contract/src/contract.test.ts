import { describe, expect, test } from 'vitest';
import {
  deskEventSchema,
  manualConnectSchema,
  orderListQuerySchema,
  PROBLEM_CODES,
  printRequestSchema,
  problemSchema,
  quickConnectSchema,
  selectionSchema,
  startRunSchema,
} from './index.ts';

const pair = { shopId: '1', packageId: '2' };

describe('what is left out has a sensible value', () => {
  test('a print', () => {
    expect(printRequestSchema.parse({ packages: [pair] })).toEqual({
      packages: [pair],
      paper: 'A6',
      startPosition: 1,
      order: 'as-on-screen',
      runningNumbers: false,
      footer: false,
    });
  });

  test('the orders desk opens with what is to ship, soonest deadline on top', () => {
    expect(orderListQuerySchema.parse({})).toEqual({ tab: 'to-ship', sort: 'deadline', direction: 'asc', limit: 50 });
  });

  test('a problem', () => {
    expect(problemSchema.parse({ code: 'internal' })).toEqual({ code: 'internal', facts: {}, details: null });
  });
});

describe('the counter takes', () => {
  const unit = { shopId: '1', key: 'package:2', orderIds: ['3'] };
  const run = { requestId: 'pressed-1', units: [unit] };

  test('a run, with tracking that was pasted with blanks around it', () => {
    const tracking = { trackingNumber: ' T-1 ', providerId: '7 ' };
    const read = startRunSchema.parse({ ...run, units: [{ ...unit, tracking }] });
    expect(read.units[0]?.tracking).toEqual({ trackingNumber: 'T-1', providerId: '7' });
    expect(read.handover).toEqual([]);
  });

  test('numbers of a query as text', () => {
    expect(orderListQuerySchema.parse({ limit: '200' }).limit).toBe(200);
  });

  test('a secret that was pasted with blanks around it', () => {
    expect(quickConnectSchema.parse({ appSecret: ' s3cret\n' }).appSecret).toBe('s3cret');
  });
});

describe('the counter refuses', () => {
  test.each([
    ['a run of nothing', startRunSchema, { requestId: 'pressed-1', units: [] }],
    [
      'a run without a press of its own',
      startRunSchema,
      { requestId: 'x', units: [{ shopId: '1', key: 'k', orderIds: ['3'] }] },
    ],
    [
      'a unit without an order',
      startRunSchema,
      { requestId: 'pressed-1', units: [{ shopId: '1', key: 'k', orderIds: [] }] },
    ],
    [
      'an id that is a number: it would have lost its last digits',
      selectionSchema,
      { orders: [{ shopId: 1, orderId: 2 }] },
    ],
    ['an empty selection', selectionSchema, { orders: [] }],
    ['more than five thousand at once', selectionSchema, { orders: Array(5001).fill({ shopId: '1', orderId: '2' }) }],
    ['a fifth place on a sheet of four', printRequestSchema, { packages: [pair], startPosition: 5 }],
    ['a page of a thousand', orderListQuerySchema, { limit: '1000' }],
    ['a tab nobody made', orderListQuerySchema, { tab: 'everything' }],
    ['a blank secret', manualConnectSchema, { appKey: 'k', appSecret: '  ', accessToken: 't' }],
    [
      'an event that carries more than keys can',
      deskEventSchema,
      { type: 'orders', shopId: '1', orderIds: Array(201).fill('2'), more: true },
    ],
    ['a problem nobody has words for', problemSchema, { code: 'oops' }],
  ])('%s', (_, schema, given) => {
    expect(schema.safeParse(given).success).toBe(false);
  });
});

test('an event lets nothing of a buyer through', () => {
  const told = { type: 'orders', shopId: '1', orderIds: ['2'], more: false, toShip: 0, buyerName: 'Mei Lin' };
  expect(deskEventSchema.parse(told)).not.toHaveProperty('buyerName');
});

test('each problem has one code', () => {
  expect(new Set(PROBLEM_CODES).size).toBe(PROBLEM_CODES.length);
});

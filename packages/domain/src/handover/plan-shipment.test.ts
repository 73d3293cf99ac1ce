import { describe, expect, test } from 'vitest';
import { toLineItemId, toOrderId, toPackageId } from '../ids.ts';
import type { Order } from '../order/order.ts';
import type { Package } from '../package/package.ts';
import { aLine, anOrder, aPackage, NOON } from '../testing/samples.ts';
import { PREFLIGHT_VERDICTS, type PreflightItem, planShipment, stricter } from './plan-shipment.ts';
import { unitKey } from './ship-unit.ts';

const HOUR = 3_600_000;

const plan = (order: Order, packages: Package[] = [aPackage()], region = 'MY') =>
  planShipment(order, packages, region, NOON);

function only(items: PreflightItem[]): PreflightItem {
  const [item] = items;
  if (!item || items.length > 1) throw new Error(`expected one unit, found ${items.length}`);
  return item;
}

/** The same order where nothing speaks of a package yet. */
const withoutPackage = (changes: Parameters<typeof anOrder>[0] = {}) =>
  anOrder({
    lineItems: [aLine({ packageId: null, packageStatus: null })],
    ...changes,
    shipping: { packageIds: [], ...changes.shipping },
  });

describe('the verdict', () => {
  const verdicts: [PreflightItem['verdict'], string, Order, Package[]][] = [
    ['ready', 'a paid order in one package', anOrder(), [aPackage()]],
    ['ready', 'a package whose row is not stored yet', anOrder(), []],
    ['ready', 'a package whose status nobody knows', anOrder(), [aPackage({ status: 'SORTED' })]],
    [
      'ready',
      'a pre-order whose day has come',
      anOrder({ kinds: ['pre-order'], deadlines: { releaseAt: NOON } }),
      [aPackage()],
    ],
    ['cancelled', 'a cancelled order', anOrder({ status: 'CANCELLED' }), [aPackage()]],
    ['by-tiktok', 'an order from TikTok’s warehouse', anOrder({ shipping: { fulfilledBy: 'tiktok' } }), [aPackage()]],
    ['by-tiktok', 'an order another service ships', anOrder({ shipping: { fulfilledBy: 'other' } }), [aPackage()]],
    ['already-arranged', 'an arranged package', anOrder(), [aPackage({ status: 'PROCESSING' })]],
    ['already-arranged', 'an order that moved on', anOrder({ status: 'IN_TRANSIT' }), [aPackage()]],
    ['unpaid', 'an unpaid order', anOrder({ status: 'UNPAID' }), [aPackage()]],
    ['on-hold', 'an order on hold', anOrder({ status: 'ON_HOLD' }), [aPackage()]],
    ['wrong-status', 'an order whose status nobody knows', anOrder({ status: 'SORTED_BY_ROBOT' }), [aPackage()]],
    [
      'buyer-asks-to-cancel',
      'a buyer who asks to cancel',
      anOrder({ cancellation: { requestedByBuyer: true } }),
      [aPackage()],
    ],
    ['not-released', 'a pre-order before its day', anOrder({ deadlines: { releaseAt: NOON + 1 } }), [aPackage()]],
    ['no-package-yet', 'an order TikTok has not packed yet', withoutPackage(), []],
    [
      'missing-tracking',
      'a seller-shipped order',
      anOrder({ shipping: { carrier: 'seller' } }),
      [aPackage({ carrier: 'seller' })],
    ],
    [
      'missing-tracking',
      'a seller-shipped package of an order that does not say',
      anOrder({ shipping: { carrier: 'unknown' } }),
      [aPackage({ carrier: 'seller' })],
    ],
    [
      'ready',
      'a platform package of an order that says otherwise',
      anOrder({ shipping: { carrier: 'seller' } }),
      [aPackage({ carrier: 'platform' })],
    ],
  ];
  test.each(verdicts)('%s: %s', (verdict, _, order, packages) => {
    expect(only(plan(order, packages)).verdict).toBe(verdict);
  });

  test('every verdict has a case here', () => {
    expect(new Set(verdicts.map(([verdict]) => verdict))).toEqual(new Set(PREFLIGHT_VERDICTS));
  });
});

describe('when it becomes free', () => {
  test('a held order is free an hour after it was paid', () => {
    const order = anOrder({ status: 'ON_HOLD', paidAt: NOON });
    expect(only(plan(order)).freeAt).toBe(NOON + HOUR);
  });

  test('a held order that does not say when it was paid says nothing', () => {
    expect(only(plan(anOrder({ status: 'ON_HOLD', paidAt: null }))).freeAt).toBeNull();
  });

  test('whatever waits for its release is free on that day, also without the word pre-order', () => {
    const order = anOrder({ status: 'ON_HOLD', deadlines: { releaseAt: NOON + 48 * HOUR } });
    expect(only(plan(order)).freeAt).toBe(NOON + 48 * HOUR);
  });

  test('an order that is free says nothing', () => {
    expect(only(plan(anOrder())).freeAt).toBeNull();
  });
});

describe('units', () => {
  const secondLine = toLineItemId('577000000000000002');
  const second = toPackageId('1160000000000000102');

  test('a split order has one unit per package, each with its own lines and verdict', () => {
    const order = anOrder({ status: 'PARTIALLY_SHIPPING', shipping: { splitOrCombine: 'SPLIT' } });
    const packages = [aPackage({ status: 'PROCESSING' }), aPackage({ id: second, lineItemIds: [secondLine] })];
    const items = plan(order, packages);
    expect(items.map(({ unit, verdict }) => [unit.packageId, unit.lineItemIds, verdict])).toEqual([
      [packages[0]?.id, packages[0]?.lineItemIds, 'already-arranged'],
      [second, [secondLine], 'ready'],
    ]);
  });

  test('a combined package is one unit that names all of its orders', () => {
    const orderIds = [anOrder().id, toOrderId('580000000000000202')];
    expect(only(plan(anOrder(), [aPackage({ orderIds })])).unit.orderIds).toEqual(orderIds);
  });

  test('a combined package is as strict as the strictest of its orders, in whatever order they come', () => {
    const free = only(plan(anOrder()));
    const held = only(plan(anOrder({ status: 'ON_HOLD' })));
    expect([free, held].reduce(stricter).verdict).toBe('on-hold');
    expect([held, free].reduce(stricter).verdict).toBe('on-hold');
  });

  test('packages of other orders are none of this order', () => {
    const stranger = aPackage({ id: second, orderIds: [toOrderId('580000000000000999')] });
    expect(only(plan(anOrder(), [stranger, aPackage()])).unit.packageId).toBe(aPackage().id);
  });

  test('a cancelled package is left out, also where the order still names it', () => {
    expect(only(plan(anOrder(), [aPackage({ status: 'CANCELLED' })]))).toMatchObject({
      verdict: 'no-package-yet',
      unit: { packageId: null },
    });
  });

  test('of a partly shipped American order the lines without a package are a unit of their own', () => {
    const order = withoutPackage({
      status: 'PARTIALLY_SHIPPING',
      lineItems: [
        aLine(),
        aLine({ id: secondLine, packageId: null }),
        aLine({ id: toLineItemId('3'), packageId: null, status: 'CANCELLED' }),
      ],
    });
    const items = plan(order, [aPackage({ status: 'PROCESSING' })], 'US');
    expect(items.map(({ unit, verdict }) => [unitKey(unit), unit.lineItemIds, verdict])).toEqual([
      [`package:${aPackage().id}`, aPackage().lineItemIds, 'already-arranged'],
      [`order:${order.id}`, [secondLine], 'ready'],
    ]);
  });

  test('in South-East Asia a line without a package waits for TikTok', () => {
    const order = anOrder({ lineItems: [aLine(), aLine({ id: secondLine, packageId: null })] });
    expect(plan(order)).toHaveLength(1);
  });
});

describe('the route', () => {
  const seller = { shipping: { carrier: 'seller' as const } };
  test.each([
    ['MY', 'platform', 'ship-package'],
    ['MY', 'seller', 'ship-package'],
    ['BR', 'seller', 'ship-package'],
    ['GB', 'platform', 'ship-package'],
    ['GB', 'seller', 'mark-as-shipped'],
    ['DE', 'seller', 'mark-as-shipped'],
    ['US', 'platform', 'create-packages'],
    ['US', 'seller', 'mark-as-shipped'],
    ['JP', 'platform', 'create-packages'],
    ['SA', 'platform', 'ship-package'],
  ])('in %s a package shipped by the %s goes by %s', (region, carrier, route) => {
    const order = carrier === 'seller' ? anOrder(seller) : anOrder();
    expect(only(plan(order, [], region)).route).toBe(route);
  });

  test('an American order is ready without a package: the call makes it', () => {
    expect(only(plan(withoutPackage(), [], 'US'))).toMatchObject({ verdict: 'ready', unit: { packageId: null } });
  });

  test('a British order that has its package is shipped, for one without the label call makes it', () => {
    expect(only(plan(anOrder(), [aPackage()], 'GB'))).toMatchObject({ verdict: 'ready', route: 'ship-package' });
    expect(only(plan(withoutPackage(), [], 'GB'))).toMatchObject({ verdict: 'ready', route: 'create-packages' });
  });

  test('cancelled lines of an order without a package are not shipped', () => {
    const lineItems = [aLine(), aLine({ id: toLineItemId('2'), status: 'CANCELLED' })];
    expect(only(plan(withoutPackage({ lineItems }), [], 'US')).unit.lineItemIds).toEqual([aLine().id]);
  });

  test('a British seller-shipped order needs no package, only its tracking', () => {
    expect(only(plan(withoutPackage(seller), [], 'GB'))).toMatchObject({
      verdict: 'missing-tracking',
      route: 'mark-as-shipped',
    });
  });
});

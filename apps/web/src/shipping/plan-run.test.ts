import type { HandoverGroup, PreflightItem } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import { firstChoice, groupKey, planRun, type TypedTracking } from './plan-run.ts';

const item = (key: string, verdict: PreflightItem['verdict']) =>
  ({ shopId: '1', key, verdict, orderIds: [`o-${key}`] }) as PreflightItem;
const slot = { startAt: 1, endAt: 2 };
const group = (more: Partial<HandoverGroup> = {}) =>
  ({
    shopId: '1',
    warehouseId: 'w',
    decidedByTikTok: false,
    methods: ['DROP_OFF', 'PICKUP'],
    slots: [slot],
    remembered: null,
    ...more,
  }) as HandoverGroup;
const none = new Map<string, never>();
const keysOf = (items: PreflightItem[], typed: ReadonlyMap<string, TypedTracking>) =>
  planRun('request-1', items, typed, [], none).units.map(({ key }) => key);

describe('the request that starts a run', () => {
  test('only what is ready ships', () => {
    expect(keysOf([item('a', 'ready'), item('b', 'on-hold'), item('c', 'buyer-asks-to-cancel')], none)).toEqual(['a']);
  });

  test('a package of the seller’s own carrier ships once number and carrier are given', () => {
    const items = [item('a', 'missing-tracking')];
    expect(keysOf(items, new Map([['1~a', { trackingNumber: 'MY1', providerId: ' ' }]]))).toEqual([]);
    const typed = new Map([['1~a', { trackingNumber: ' MY1 ', providerId: '7' }]]);
    expect(planRun('request-1', items, typed, [], none).units).toEqual([
      { shopId: '1', key: 'a', orderIds: ['o-a'], tracking: { trackingNumber: 'MY1', providerId: '7' } },
    ]);
  });

  test('a package shared by two orders is asked for once', () => {
    expect(keysOf([item('a', 'ready'), item('a', 'ready')], none)).toEqual(['a']);
  });

  test('a warehouse that TikTok decides for gets no choice sent', () => {
    const plan = planRun('request-1', [item('a', 'ready')], none, [group({ decidedByTikTok: true })], none);
    expect(plan.handover).toEqual([]);
  });

  test('the handover of last time comes first, with the first slot for a pickup', () => {
    expect(firstChoice(group())).toEqual({ method: 'DROP_OFF', slot: null });
    expect(firstChoice(group({ remembered: 'PICKUP' }))).toEqual({ method: 'PICKUP', slot });
  });

  test('a drop-off never carries a slot', () => {
    const chosen = new Map([[groupKey(group()), { method: 'DROP_OFF' as const, slot }]]);
    const [choice] = planRun('request-1', [item('a', 'ready')], none, [group()], chosen).handover;
    expect(choice).toEqual({ shopId: '1', warehouseId: 'w', method: 'DROP_OFF', slot: null });
  });
});

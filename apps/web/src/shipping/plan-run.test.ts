import { type HandoverGroup, type Preflight, type PreflightItem, startRunSchema } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import { countRun, firstChoice, groupKey, planRun, type TypedTracking } from './plan-run.ts';

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
const selection = { matching: { query: 'tab=to-ship', except: [] } };
const answer = (items: PreflightItem[], handover: HandoverGroup[] = []) => {
  const byVerdict = Map.groupBy(items, ({ verdict }) => verdict);
  const groups = [...byVerdict].map(([verdict, own]) => ({ verdict, packages: own.length, items: own }));
  return { groups, handover, mostInRun: 3 } as unknown as Preflight;
};
const plan = (items: PreflightItem[], tracking: ReadonlyMap<string, TypedTracking> = none) =>
  planRun('request-1', answer(items), { selection, tracking, chosen: none });

describe('the request that starts a run', () => {
  test('all that is ready ships by the selection, not by name', () => {
    const request = plan([item('a', 'ready'), item('b', 'on-hold'), item('c', 'buyer-asks-to-cancel')]);
    expect(request).toEqual({ requestId: 'request-1', units: [], selection, handover: [] });
    expect(startRunSchema.parse(request).verdicts).toEqual(['ready']);
  });

  test('a package of the seller’s own carrier ships once number and carrier are given', () => {
    const items = [item('a', 'missing-tracking')];
    expect(plan(items, new Map([['1~a', { trackingNumber: 'MY1', providerId: ' ' }]])).units).toEqual([]);
    const typed = new Map([['1~a', { trackingNumber: ' MY1 ', providerId: '7' }]]);
    expect(plan(items, typed)).toEqual({
      requestId: 'request-1',
      units: [{ shopId: '1', key: 'a', orderIds: ['o-a'], tracking: { trackingNumber: 'MY1', providerId: '7' } }],
      handover: [],
    });
  });

  test('what does not fit into one run is counted for the next', () => {
    const some = ['a', 'b', 'c', 'd'].map((key) => item(key, 'ready'));
    expect(countRun(answer(some.slice(2)), none)).toEqual({ ships: 2, later: 0 });
    const typed = new Map([['1~e', { trackingNumber: 'MY1', providerId: '7' }]]);
    expect(countRun(answer([...some, item('e', 'missing-tracking')]), typed)).toEqual({ ships: 3, later: 2 });
  });

  test('a warehouse that TikTok decides for gets no choice sent', () => {
    const decided = answer([item('a', 'ready')], [group({ decidedByTikTok: true })]);
    expect(planRun('request-1', decided, { selection, tracking: none, chosen: none }).handover).toEqual([]);
  });

  test('the handover of last time comes first, with the first slot for a pickup', () => {
    expect(firstChoice(group())).toEqual({ method: 'DROP_OFF', slot: null });
    expect(firstChoice(group({ remembered: 'PICKUP' }))).toEqual({ method: 'PICKUP', slot });
  });

  test('a drop-off never carries a slot', () => {
    const chosen = new Map([[groupKey(group()), { method: 'DROP_OFF' as const, slot }]]);
    const request = planRun('request-1', answer([item('a', 'ready')], [group()]), {
      selection,
      tracking: none,
      chosen,
    });
    expect(request.handover?.[0]).toEqual({ shopId: '1', warehouseId: 'w', method: 'DROP_OFF', slot: null });
  });
});

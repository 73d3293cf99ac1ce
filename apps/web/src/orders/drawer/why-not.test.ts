import type { OrderDetail } from '@order-manager/contract';
import { PREFLIGHT_VERDICTS } from '@order-manager/domain';
import { describe, expect, test } from 'vitest';
import { shipping } from '../../i18n/en/shipping.ts';
import { NEXT_STEPS, whyNot } from './why-not.ts';

type Row = Pick<OrderDetail, 'cannotShip' | 'row'>;
const held = (verdict: string, freeAt: number | null = null): Row => ({
  ...withLabel('none'),
  cannotShip: { verdict, freeAt, facts: {} },
});
const withLabel = (state: string, status = 'PROCESSING'): Row =>
  ({
    cannotShip: null,
    row: { packages: [{ status, label: { state, reason: 'refused', tries: 3 } }] },
  }) as unknown as Row;

describe('why an order cannot ship', () => {
  test.each(PREFLIGHT_VERDICTS)('%s has a sentence and a next step', (verdict) => {
    expect(shipping.whyNot[verdict].length).toBeGreaterThan(10);
    expect(shipping.verdict[verdict].reason.length).toBeGreaterThan(10);
    expect(NEXT_STEPS[verdict]).toBeDefined();
    expect(whyNot(held(verdict))).toMatchObject({ why: verdict });
  });

  test('each next step has a word for its button', () => {
    for (const step of Object.values(NEXT_STEPS)) expect(shipping.nextStep[step].length).toBeGreaterThan(3);
  });

  test('a hold says when it ends', () => {
    expect(whyNot(held('on-hold', 7))).toEqual({ why: 'on-hold', step: 'look-again', freeAt: 7 });
  });

  test('a verdict newer than this screen still gets a sentence and a button', () => {
    expect(whyNot(held('eclipse'))).toMatchObject({ why: 'other', step: 'seller-center' });
    expect(whyNot(held('toString'))).toMatchObject({ why: 'other' });
  });

  test('a label that failed holds the parcel back; one of a cancelled package does not', () => {
    expect(whyNot(withLabel('failed'))).toEqual({
      why: 'label-failed',
      step: 'try-label',
      reason: 'refused',
      tries: 3,
    });
    expect(whyNot(withLabel('failed', 'CANCELLED'))).toBeNull();
    expect(whyNot(withLabel('here'))).toBeNull();
  });
});

import type { PreflightItem } from '@order-manager/contract';
import { PREFLIGHT_VERDICTS } from '@order-manager/domain';
import { describe, expect, test } from 'vitest';
import { shipping } from '../i18n/en/shipping.ts';
import { countFates, groupPreflight, VERDICT_FATES } from './group-preflight.ts';

const item = (key: string, verdict: PreflightItem['verdict'], freeAt: number | null = null) =>
  ({ shopId: '1', key, verdict, freeAt }) as PreflightItem;

describe('the groups of the ship dialog', () => {
  test('ready comes first, then decisions, then what stays out', () => {
    const groups = groupPreflight([item('a', 'on-hold'), item('b', 'buyer-asks-to-cancel'), item('c', 'ready')]);
    expect(groups.map(({ verdict }) => verdict)).toEqual(['ready', 'buyer-asks-to-cancel', 'on-hold']);
  });

  test('a package that two chosen orders share is counted once', () => {
    const groups = groupPreflight([
      item('package:9', 'ready'),
      item('package:9', 'ready'),
      item('package:8', 'unpaid'),
    ]);
    expect(countFates(groups)).toEqual({ ships: 1, decide: 0, stays: 1 });
  });

  test('a group on hold knows when its last package is free', () => {
    const [group] = groupPreflight([item('a', 'on-hold', 5), item('b', 'on-hold', 9), item('c', 'on-hold')]);
    expect(group?.lastFreeAt).toBe(9);
    expect(groupPreflight([item('a', 'missing-tracking', 5)])[0]?.lastFreeAt).toBeNull();
  });

  test('every verdict has a place and words', () => {
    for (const verdict of PREFLIGHT_VERDICTS) {
      expect(VERDICT_FATES[verdict]).toBeDefined();
      expect(shipping.verdict[verdict].name.length).toBeGreaterThan(0);
      expect(shipping.verdict[verdict].reason.length).toBeGreaterThan(0);
      expect(shipping.whyNot[verdict].length).toBeGreaterThan(0);
    }
  });
});

import type { PreflightGroup } from '@order-manager/contract';
import { PREFLIGHT_VERDICTS } from '@order-manager/domain';
import { describe, expect, test } from 'vitest';
import { shipping } from '../i18n/en/shipping.ts';
import { countFates, sortGroups, VERDICT_FATES } from './group-preflight.ts';

const group = (verdict: PreflightGroup['verdict'], packages = 1) => ({ verdict, packages }) as PreflightGroup;

describe('the groups of the ship dialog', () => {
  test('ready comes first, then decisions, then what stays out', () => {
    const groups = sortGroups([group('on-hold'), group('buyer-asks-to-cancel'), group('ready'), group('unpaid')]);
    expect(groups.map(({ verdict }) => verdict)).toEqual(['ready', 'buyer-asks-to-cancel', 'on-hold', 'unpaid']);
  });

  test('the bar counts packages, whether they are named or not', () => {
    expect(countFates([group('ready', 98_000), group('unpaid', 3), group('on-hold', 4)])).toEqual({
      ships: 98_000,
      decide: 0,
      stays: 7,
    });
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

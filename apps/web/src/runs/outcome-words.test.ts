import type { RunItem } from '@order-manager/contract';
import { LABEL_REFUSALS, SHIP_REFUSALS } from '@order-manager/domain';
import { describe, expect, test } from 'vitest';
import { labelWhy } from '../i18n/en/label-why.ts';
import { runs } from '../i18n/en/runs.ts';
import { needsYou, outcomeWords, SHIP_SKIPS } from './outcome-words.ts';

const item = (more: Partial<RunItem>) =>
  ({ state: 'done', outcome: 'shipped', label: 'here', labelReason: null, ...more }) as RunItem;

describe('the words of an outcome', () => {
  test.each(SHIP_REFUSALS)(
    'a package refused for "%s" has a word, a sentence and a say on what was not shipped',
    (outcome) => {
      const words = outcomeWords(item({ state: 'failed', outcome }));
      expect(words.word).toEqual({ of: 'failed', code: outcome });
      expect(runs.outcome.failed[outcome].word.length).toBeGreaterThan(2);
      expect(runs.outcome.failed[outcome].reason).toMatch(/(not|nothing was) shipped|ships? (this|it)|did not ship/i);
      expect(words.next).not.toBeNull();
    },
  );

  test.each(SHIP_SKIPS)('a package skipped as "%s" has a word and a sentence', (outcome) => {
    expect(outcomeWords(item({ state: 'skipped', outcome })).reason).toEqual({ of: 'skipped', code: outcome });
    expect(runs.outcome.skipped[outcome].reason.length).toBeGreaterThan(10);
  });

  test.each(LABEL_REFUSALS)('a label that failed for "%s" has a short word and a sentence', (labelReason) => {
    const words = outcomeWords(item({ label: 'failed', labelReason }));
    expect(words).toMatchObject({ tone: 'failed', reason: { of: 'label', code: labelReason } });
    expect(labelWhy[labelReason].word.length).toBeGreaterThan(2);
    expect(labelWhy[labelReason].reason.length).toBeGreaterThan(10);
  });

  test('a lost answer that was checked again says so', () => {
    expect(outcomeWords(item({ outcome: 'shipped-answer-lost' })).reason).toEqual({
      of: 'done',
      code: 'shipped-answer-lost',
    });
  });

  test('a shipped package shows courier and tracking', () => {
    expect(outcomeWords(item({})).reason).toEqual({ of: 'courier' });
  });

  test('a code newer than this screen is "other", not hidden', () => {
    expect(outcomeWords(item({ state: 'failed', outcome: 'meteor' })).word).toEqual({ of: 'failed', code: 'other' });
    expect(outcomeWords(item({ state: 'skipped', outcome: 'meteor' })).word).toEqual({ of: 'skipped', code: 'other' });
  });

  test('a shipped package without hope of a label needs a person', () => {
    expect(needsYou(item({ label: 'failed' }))).toBe(true);
    expect(needsYou(item({ label: 'waiting' }))).toBe(false);
    expect(needsYou(item({ state: 'skipped', outcome: 'on-hold' }))).toBe(false);
  });
});

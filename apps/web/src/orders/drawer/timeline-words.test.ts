import { describe, expect, test } from 'vitest';
import { orders } from '../../i18n/en/orders.ts';
import { entryWords } from './timeline-words.ts';

const entry = (what: string, facts: Record<string, string> = {}) => ({ at: 1, by: 'desk' as const, what, facts });
const words = (what: string, facts?: Record<string, string>) => entryWords(entry(what, facts), orders.timeline);

describe('the words of the timeline', () => {
  test.each([
    'new',
    'buyer-asks-to-cancel',
    'address',
    'packages',
    'details',
    'shipped',
    'ship-skipped',
    'ship-failed',
    'label-here',
    'label-failed',
    'printed',
  ])('%s has a word', (what) => {
    expect(words(what)).toEqual({ kind: 'known', what });
  });

  test('a change of status is told as the new status', () => {
    expect(words('status', { from: 'ON_HOLD', to: 'AWAITING_SHIPMENT' })).toEqual({
      kind: 'status',
      status: 'AWAITING_SHIPMENT',
    });
  });

  test('an unknown status or happening is shown as it came', () => {
    expect(words('status', { to: 'TELEPORTING' })).toEqual({ kind: 'raw', text: 'TELEPORTING' });
    expect(words('meteor')).toEqual({ kind: 'raw', text: 'meteor' });
  });
});

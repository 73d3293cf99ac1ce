import { describe, expect, test } from 'vitest';
import { entryWords } from './timeline-words.ts';

type Facts = Record<string, string | number | boolean>;
const words = (what: string, facts: Facts = {}) => entryWords({ at: 1, by: 'desk', what, facts });

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
    'note-added',
    'note-changed',
    'note-removed',
    'tags-changed',
  ])('%s has a word', (what) => {
    expect(words(what)).toEqual({ kind: 'known', what });
  });

  test('a change of status is told as the new status', () => {
    expect(words('status', { from: 'ON_HOLD', to: 'AWAITING_SHIPMENT' })).toEqual({
      kind: 'status',
      status: 'AWAITING_SHIPMENT',
    });
  });

  test('what TikTok changed without moving the order is named, the address first', () => {
    expect(words('details', { note: true, deadline: 5, address: true, meteor: true })).toEqual({
      kind: 'details',
      parts: ['address', 'deadline', 'note'],
    });
  });

  test('an unknown status or happening is shown as it came', () => {
    expect(words('status', { to: 'TELEPORTING' })).toEqual({ kind: 'raw', text: 'TELEPORTING' });
    expect(words('meteor')).toEqual({ kind: 'raw', text: 'meteor' });
    expect(words('toString')).toEqual({ kind: 'raw', text: 'toString' });
  });
});

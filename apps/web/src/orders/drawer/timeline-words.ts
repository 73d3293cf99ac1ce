import type { OrderDetail } from '@order-manager/contract';
import type { orders } from '../../i18n/en/orders.ts';

type Entry = OrderDetail['timeline'][number];
type Words = (typeof orders)['timeline'];
type StatusWord = keyof (typeof orders)['timelineStatus'];

const STATUS_WORDS: Readonly<Record<StatusWord, true>> = {
  UNPAID: true,
  ON_HOLD: true,
  AWAITING_SHIPMENT: true,
  PARTIALLY_SHIPPING: true,
  AWAITING_COLLECTION: true,
  IN_TRANSIT: true,
  DELIVERED: true,
  COMPLETED: true,
  CANCELLED: true,
};

/** What an entry says: a status, a known happening, or what is newer than this screen, as it came. */
export type EntryWords =
  | { kind: 'status'; status: StatusWord }
  | { kind: 'known'; what: keyof Words }
  | { kind: 'raw'; text: string };

/** Puts one entry of the timeline into words. `known` are the happenings that have words. */
export function entryWords({ what, facts }: Entry, known: object): EntryWords {
  if (what === 'status') return statusWords(String(facts.to ?? ''));
  return Object.hasOwn(known, what) ? { kind: 'known', what: what as keyof Words } : { kind: 'raw', text: what };
}

const statusWords = (status: string): EntryWords =>
  Object.hasOwn(STATUS_WORDS, status)
    ? { kind: 'status', status: status as StatusWord }
    : { kind: 'raw', text: status };

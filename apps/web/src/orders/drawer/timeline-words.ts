import type { OrderDetail } from '@order-manager/contract';
import { orderDrawer } from '../../i18n/en/order-drawer.ts';

type Entry = OrderDetail['timeline'][number];
type Words = typeof orderDrawer;
type StatusWord = keyof Words['timelineStatus'];
type DetailWord = (typeof DETAILS)[number];

/** What an entry says: a status, a known happening, parts of an order that TikTok changed, or what is newer than this screen. */
export type EntryWords =
  | { kind: 'status'; status: StatusWord }
  | { kind: 'known'; what: keyof Words['timeline'] }
  | { kind: 'details'; parts: DetailWord[] }
  | { kind: 'raw'; text: string };

/** Puts one entry of the timeline into words. */
export function entryWords({ what, facts }: Entry): EntryWords {
  if (what === 'status') return statusWords(String(facts.to ?? ''));
  const parts = what === 'details' ? DETAILS.filter((part) => facts[part] !== undefined) : [];
  if (parts.length > 0) return { kind: 'details', parts };
  return isKnown(what) ? { kind: 'known', what } : { kind: 'raw', text: what };
}

/** The first is what a person needs to hear first. */
const DETAILS = ['address', 'deadline', 'items', 'total', 'message', 'note'] as const;

const isKnown = (what: string): what is keyof Words['timeline'] => Object.hasOwn(orderDrawer.timeline, what);

function statusWords(status: string): EntryWords {
  const isWord = (word: string): word is StatusWord => Object.hasOwn(orderDrawer.timelineStatus, word);
  return isWord(status) ? { kind: 'status', status } : { kind: 'raw', text: status };
}

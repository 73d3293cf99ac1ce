import type { Instant } from '../ids.ts';

/** The one note that a team keeps on an order; an empty text is a note that was taken away. */
export type OrderNote = { text: string; by: string; at: Instant; version: number };

/** What somebody wrote, and the version of the note that was before their eyes; 0 where there was none. */
export type WrittenNote = { text: string; by: string; at: Instant; seen: number };

export type NoteDecision =
  | { kind: 'same' }
  /** Somebody else wrote meanwhile: neither text may vanish. */
  | { kind: 'stale' }
  /** `told` is for the timeline; null while the same hand is still at the same sitting. */
  | { kind: 'write'; note: OrderNote; told: NoteEvent | null };

export const NOTE_EVENTS = ['note-added', 'note-changed', 'note-removed'] as const;
export type NoteEvent = (typeof NOTE_EVENTS)[number];

/** A note saves itself while it is being written: that is one event, not twenty. */
const SITTING = 10 * 60_000;

/** Decides what a written note does to the one that is kept. The same words again are no conflict, whoever saw what. */
export function decideNote(kept: OrderNote | null, { text, by, at, seen }: WrittenNote): NoteDecision {
  const before = kept ?? { text: '', by, at, version: 0 };
  if (text === before.text) return { kind: 'same' };
  const isSeen = seen === before.version || (before.text === '' && seen === 0);
  if (!isSeen) return { kind: 'stale' };
  return {
    kind: 'write',
    note: { text, by, at, version: before.version + 1 },
    told: eventOf(before, { text, by, at }),
  };
}

function eventOf(before: OrderNote, { text, by, at }: Pick<OrderNote, 'text' | 'by' | 'at'>): NoteEvent | null {
  if (before.text === '') return 'note-added';
  if (text === '') return 'note-removed';
  return before.by === by && at - before.at < SITTING ? null : 'note-changed';
}

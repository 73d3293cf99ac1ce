import type { OrderNote } from '@order-manager/contract';
import type { RefusalCode } from '../../api/fetch-json.ts';

/** The words in the field of one order's note, and how far they are from being kept. */
export type NoteDraft = {
  words: string;
  /** The note these words are written over; null where there was none. */
  base: OrderNote | null;
  state:
    | { kind: 'kept' }
    /** Typed, not sent. */
    | { kind: 'waiting' }
    | { kind: 'sending'; words: string }
    /** Could not be kept; sent again by itself. */
    | { kind: 'failed'; why: RefusalCode }
    /** Somebody else wrote meanwhile: nothing is sent until a person has chosen. */
    | { kind: 'conflict'; theirs: OrderNote | null };
};

export const draftOf = (note: OrderNote | null): NoteDraft => ({
  words: note?.text ?? '',
  base: note,
  state: { kind: 'kept' },
});

/** Somebody types. Back at the words that are kept, there is nothing to send. */
export function typed(draft: NoteDraft, words: string): NoteDraft {
  const { kind } = draft.state;
  if (kind === 'conflict' || kind === 'sending') return { ...draft, words };
  return { ...draft, words, state: isKept(words, draft.base) ? { kind: 'kept' } : { kind: 'waiting' } };
}

/** What has to leave now; null while something is under way, or waits for a choice. */
export function wordsToSend(draft: NoteDraft): { text: string; version: number } | null {
  const { kind } = draft.state;
  if (kind !== 'waiting' && kind !== 'failed') return null;
  return { text: draft.words.trim(), version: draft.base?.version ?? 0 };
}

export const sent = (draft: NoteDraft): NoteDraft => ({
  ...draft,
  state: { kind: 'sending', words: draft.words.trim() },
});

/** The server kept what was sent; what was typed since goes next. */
export function kept(draft: NoteDraft, note: OrderNote | null): NoteDraft {
  const isAll = isKept(draft.words, note);
  return { ...draft, base: note, state: isAll ? { kind: 'kept' } : { kind: 'waiting' } };
}

export const refused = (draft: NoteDraft, why: RefusalCode): NoteDraft => ({
  ...draft,
  state: { kind: 'failed', why },
});

/** The note as the server has it now: taken over where nothing would be lost, else laid beside the words. */
export function met(draft: NoteDraft, note: OrderNote | null): NoteDraft {
  const { kind } = draft.state;
  // Versions only grow: a lower one is an answer that was overtaken on its way.
  if (kind === 'sending' || (note !== null && note.version < versionOf(draft.base))) return draft;
  if (kind === 'kept' || isKept(draft.words, note)) return draftWith(draft, note);
  if (kind !== 'conflict' && versionOf(note) === versionOf(draft.base)) return draft;
  return { ...draft, state: { kind: 'conflict', theirs: note } };
}

/** "Keep mine": these words go over theirs. */
export function mineKept(draft: NoteDraft): NoteDraft {
  if (draft.state.kind !== 'conflict') return draft;
  return { ...draft, base: draft.state.theirs, state: { kind: 'waiting' } };
}

/** "Take theirs". */
export const theirsTaken = (draft: NoteDraft): NoteDraft =>
  draft.state.kind === 'conflict' ? draftOf(draft.state.theirs) : draft;

/** Words that stand nowhere but in this browser. */
export const isUnkept = ({ state }: NoteDraft): boolean => state.kind !== 'kept';

/** The same object where nothing moved, so that a screen does not draw anew. */
const draftWith = (draft: NoteDraft, note: OrderNote | null): NoteDraft =>
  draft.state.kind === 'kept' && versionOf(note) === versionOf(draft.base) ? draft : draftOf(note);

const isKept = (words: string, note: OrderNote | null): boolean => words.trim() === (note?.text ?? '');
const versionOf = (note: OrderNote | null): number => note?.version ?? 0;

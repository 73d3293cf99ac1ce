import type { OrderNote, OrderRef } from '@order-manager/contract';
import { type RefusalCode, refusalFrom } from '../../api/fetch-json.ts';
import { orderKey } from '../selection.ts';
import {
  draftOf,
  isUnkept,
  kept,
  met,
  mineKept,
  type NoteDraft,
  refused,
  sent,
  theirsTaken,
  typed,
  wordsToSend,
} from './note-draft.ts';

/** How the keeper reaches the world. */
export type NoteWorld = {
  /** Throws a `RefusedError`. */
  write: (order: OrderRef, note: { text: string; version: number }) => Promise<OrderNote | null>;
  read: (order: OrderRef) => Promise<OrderNote | null>;
  onKept: (order: OrderRef, note: OrderNote | null) => void;
  /** Calls back once, later; gives the way to call it off. */
  later: (act: () => void, milliseconds: number) => () => void;
};

export type NoteKeeper = {
  draft: (order: OrderRef) => NoteDraft | null;
  /** The order was read: its note is this one. */
  meet: (order: OrderRef, note: OrderNote | null) => void;
  type: (order: OrderRef, words: string) => void;
  /** Sends what was typed now: the field is left, or somebody asks to try again. */
  flush: (order: OrderRef) => void;
  keepMine: (order: OrderRef) => void;
  takeTheirs: (order: OrderRef) => void;
  /** The way to the server is back. */
  tryAll: () => void;
  hasUnkept: () => boolean;
  subscribe: (listener: () => void) => () => void;
};

/** Typing rests this long before the words leave by themselves. */
export const PAUSE = 900;
const FIRST_WAIT = 4_000;
const LONGEST_WAIT = 60_000;

type Held = { order: OrderRef; draft: NoteDraft; wait: number; callOff: () => void };

/**
 * Keeps what people write on orders until the server has it, also after the drawer was closed: words that could not be
 * sent are sent again, with growing pauses, and never thrown away.
 */
export function makeNoteKeeper(world: NoteWorld): NoteKeeper {
  const notes = new Map<string, Held>();
  const listeners = new Set<() => void>();

  const change = (order: OrderRef, step: (draft: NoteDraft) => NoteDraft) => {
    const held = notes.get(orderKey(order));
    if (!held) return;
    const next = step(held.draft);
    if (next === held.draft) return;
    held.draft = next;
    for (const listener of listeners) listener();
  };
  const sendLater = (held: Held, milliseconds: number) => {
    held.callOff();
    held.callOff = world.later(() => void send(held), milliseconds);
  };

  async function send(held: Held): Promise<void> {
    held.callOff();
    const note = wordsToSend(held.draft);
    if (!note) return;
    const { order } = held;
    change(order, sent);
    try {
      const answer = await world.write(order, note);
      held.wait = FIRST_WAIT;
      world.onKept(order, answer);
      change(order, (draft) => kept(draft, answer));
      if (held.draft.state.kind === 'waiting') sendLater(held, PAUSE);
    } catch (error) {
      await explain(held, refusalFrom(error).code);
    }
  }

  async function explain(held: Held, why: RefusalCode): Promise<void> {
    change(held.order, (draft) => refused(draft, why));
    if (why === 'note-changed') return look(held);
    if (isFinal(why)) return;
    sendLater(held, held.wait);
    held.wait = Math.min(held.wait * 2, LONGEST_WAIT);
  }

  /** Somebody else was first: their words are fetched, so that a person can choose. */
  async function look(held: Held): Promise<void> {
    try {
      const theirs = await world.read(held.order);
      change(held.order, (draft) => met(draft, theirs));
    } catch {
      sendLater(held, held.wait);
    }
  }

  const flush = (order: OrderRef) => {
    const held = notes.get(orderKey(order));
    if (held) void send(held);
  };
  return {
    draft: (order) => notes.get(orderKey(order))?.draft ?? null,
    meet: (order, note) => {
      const key = orderKey(order);
      if (notes.has(key)) return change(order, (draft) => met(draft, note));
      notes.set(key, { order, draft: draftOf(note), wait: FIRST_WAIT, callOff: () => {} });
      for (const listener of listeners) listener();
    },
    type: (order, words) => {
      change(order, (draft) => typed(draft, words));
      const held = notes.get(orderKey(order));
      if (held?.draft.state.kind === 'waiting') sendLater(held, PAUSE);
    },
    flush,
    keepMine: (order) => {
      change(order, mineKept);
      flush(order);
    },
    takeTheirs: (order) => change(order, theirsTaken),
    tryAll: () => {
      for (const held of notes.values()) if (held.draft.state.kind === 'failed') void send(held);
    },
    hasUnkept: () => [...notes.values()].some(({ draft }) => isUnkept(draft)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Sending the same words again would be refused again. */
const isFinal = (why: RefusalCode): boolean => why === 'bad-request' || why === 'not-found' || why === 'not-signed-in';

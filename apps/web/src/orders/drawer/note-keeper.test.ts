import type { OrderNote } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import { RefusedError } from '../../api/fetch-json.ts';
import { makeNoteKeeper, PAUSE } from './note-keeper.ts';

const ORDER = { shopId: 's', orderId: '1' };
const note = (text: string, version: number): OrderNote => ({ text, by: 'owner', at: 1, version });

/** A server with one note, a line that can be cut, and a clock moved by hand. */
function world() {
  let timers: { act: () => void; at: number }[] = [];
  let now = 0;
  const server = { note: null as OrderNote | null, isAway: false, writes: [] as string[] };
  const keeper = makeNoteKeeper({
    write: async (_, { text, version }) => {
      server.writes.push(text);
      if (server.isAway) throw refusal('desk-unreachable');
      if (version !== (server.note?.version ?? 0) && text !== server.note?.text) throw refusal('note-changed');
      server.note = text === '' ? null : note(text, version + 1);
      return server.note;
    },
    read: async () => {
      if (server.isAway) throw refusal('desk-unreachable');
      return server.note;
    },
    onKept: () => {},
    later: (act, milliseconds) => {
      const timer = { act, at: now + milliseconds };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  });
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    for (const { act } of due) act();
    await settle();
  };
  keeper.meet(ORDER, null);
  return {
    keeper,
    server,
    pass,
    state: () => keeper.draft(ORDER)?.state.kind,
    words: () => keeper.draft(ORDER)?.words,
  };
}

const refusal = (code: 'desk-unreachable' | 'note-changed' | 'not-found') =>
  new RefusedError({ code, facts: {}, details: null }, code === 'desk-unreachable' ? 0 : 409);
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a note that is being written', () => {
  test('leaves when typing rests, once, with the last words', async () => {
    const { keeper, server, pass, state } = world();
    keeper.type(ORDER, 'a');
    await pass(PAUSE - 1);
    keeper.type(ORDER, 'ab ');
    await pass(PAUSE - 1);
    expect(server.writes).toEqual([]);
    await pass(1);
    expect(server.writes).toEqual(['ab']);
    expect(state()).toBe('kept');
  });

  test('leaves at once when the field is left, and not again without another word', async () => {
    const { keeper, server } = world();
    keeper.type(ORDER, 'a');
    keeper.flush(ORDER);
    await settle();
    keeper.flush(ORDER);
    await settle();
    expect(server.writes).toEqual(['a']);
  });

  test('what is typed while it is on its way goes next', async () => {
    const { keeper, server, pass, state } = world();
    keeper.type(ORDER, 'a');
    keeper.flush(ORDER);
    keeper.type(ORDER, 'ab');
    await settle();
    expect(state()).toBe('waiting');
    await pass(PAUSE);
    expect(server.note).toMatchObject({ text: 'ab', version: 2 });
  });

  test('without a line it stays, is tried again with growing pauses, and leaves when the line is back', async () => {
    const { keeper, server, pass, state, words } = world();
    server.isAway = true;
    keeper.type(ORDER, 'a');
    await pass(PAUSE);
    expect([state(), words(), keeper.hasUnkept()]).toEqual(['failed', 'a', true]);
    await pass(4_000);
    await pass(4_000);
    expect(server.writes).toHaveLength(2);
    await pass(4_000);
    expect(server.writes).toHaveLength(3);
    server.isAway = false;
    keeper.tryAll();
    await settle();
    expect([state(), keeper.hasUnkept(), server.note?.text]).toEqual(['kept', false, 'a']);
  });

  test('over words that somebody else wrote meanwhile waits for a person, who keeps theirs or takes the other', async () => {
    const { keeper, server, state, words } = world();
    server.note = note('theirs', 1);
    keeper.type(ORDER, 'mine');
    keeper.flush(ORDER);
    await settle();
    expect(keeper.draft(ORDER)).toMatchObject({
      words: 'mine',
      state: { kind: 'conflict', theirs: { text: 'theirs' } },
    });
    keeper.type(ORDER, 'mine, longer');
    keeper.keepMine(ORDER);
    await settle();
    expect(server.note).toMatchObject({ text: 'mine, longer', version: 2 });
    server.note = note('theirs again', 3);
    keeper.type(ORDER, 'x');
    keeper.meet(ORDER, server.note);
    expect(state()).toBe('conflict');
    keeper.takeTheirs(ORDER);
    expect([state(), words()]).toEqual(['kept', 'theirs again']);
  });

  test('a note that was taken away meanwhile is a conflict too, and the same words are none', async () => {
    const { keeper, server, state } = world();
    keeper.meet(ORDER, note('old', 1));
    keeper.type(ORDER, 'new');
    keeper.meet(ORDER, null);
    expect(keeper.draft(ORDER)?.state).toEqual({ kind: 'conflict', theirs: null });
    keeper.meet(ORDER, note('new', 3));
    expect(state()).toBe('kept');
    expect(server.writes).toEqual([]);
  });

  test('an answer that was overtaken on its way changes nothing', () => {
    const { keeper, words } = world();
    keeper.meet(ORDER, note('newer', 2));
    keeper.meet(ORDER, note('older', 1));
    expect(words()).toBe('newer');
  });

  test('that came back to what is kept has nothing to send', async () => {
    const { keeper, server, pass, state } = world();
    keeper.type(ORDER, 'a');
    keeper.type(ORDER, '');
    await pass(PAUSE);
    expect([state(), server.writes]).toEqual(['kept', []]);
  });
});

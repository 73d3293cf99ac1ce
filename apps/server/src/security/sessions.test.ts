import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { createSealer } from './sealer.ts';
import { SESSION_COOKIE } from './session-cookie.ts';
import { createSessions, type Sessions } from './sessions.ts';

let now = 1_700_000_000_000;
let store: Store;
let sessions: Sessions;

beforeEach(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-sessions-'));
  store = await openStore({ databaseUrl: null, dataDir, sealer: createSealer(randomBytes(32)), now: () => now });
  sessions = createSessions({ store: store.sessions, now: () => now });
});
afterEach(() => store.close());

const cookieOf = (tokens: string[]) => `other=1; ${SESSION_COOKIE}=${tokens.join('~')}`;

describe('a session', () => {
  it('counts only after it was activated', async () => {
    const { id, tokens } = await sessions.begin('demo', 'Browser', null);
    expect(await sessions.read(cookieOf(tokens))).toBeNull();
    await sessions.activate(id, 'owner');
    expect(await sessions.read(cookieOf(tokens))).toMatchObject({ id, role: 'owner', environment: 'live' });
  });

  it('that came to nothing is forgotten, one that was activated stays', async () => {
    const lost = await sessions.begin('demo', 'Browser', null);
    const kept = await sessions.begin('demo', 'Browser', null);
    await sessions.activate(kept.id, 'demo');
    await sessions.dropPending(lost.id);
    await sessions.dropPending(kept.id);
    await sessions.activate(lost.id, 'owner');
    expect(await sessions.read(cookieOf(lost.tokens))).toBeNull();
    expect(await sessions.read(cookieOf(kept.tokens))).toMatchObject({ role: 'demo', environment: 'demo' });
  });

  it('that was there before stays behind a new one until the new one counts', async () => {
    const old = await sessions.begin('demo', 'Browser', null);
    await sessions.activate(old.id, 'demo');
    const next = await sessions.begin('demo', 'Browser', cookieOf(old.tokens));
    expect(next.tokens).toHaveLength(2);
    expect(await sessions.read(cookieOf(next.tokens))).toMatchObject({ id: old.id });
    await sessions.activate(next.id, 'owner');
    expect(await sessions.read(cookieOf(next.tokens))).toMatchObject({ id: next.id });
  });

  it('is not found by what the database holds', async () => {
    const { id, tokens } = await sessions.begin('demo', 'Browser', null);
    await sessions.activate(id, 'owner');
    const stored = JSON.stringify(await store.sessions.list('owner'));
    expect(stored).not.toContain(tokens[0]);
    expect(await sessions.read(cookieOf([id]))).toBeNull();
  });

  it('ends a year after it began, however much it was used', async () => {
    const { id, tokens } = await sessions.begin('demo', 'Browser', null);
    await sessions.activate(id, 'owner');
    for (let month = 0; month < 13; month += 1) {
      await sessions.read(cookieOf(tokens));
      now += 29 * 86_400_000;
    }
    expect(await sessions.read(cookieOf(tokens))).toBeNull();
  });
});

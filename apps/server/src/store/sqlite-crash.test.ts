import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { NO_FILTER } from '@order-manager/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSealer } from '../security/sealer.ts';
import { orderIdOf, SHOP } from './exam/sample-order.ts';
import { seededRandom } from './exam/seeded-random.ts';
import { openStore } from './open-store.ts';

const CHILD = fileURLToPath(new URL('./exam/crash-child.ts', import.meta.url));
const ROUNDS = 6;

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'om-crash-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const open = () =>
  openStore({ databaseUrl: null, dataDir, sealer: createSealer(new Uint8Array(32).fill(7)), now: Date.now });

it('nothing acknowledged is lost when the process is killed at any moment', async () => {
  const random = seededRandom(5);
  let opened = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = round * 100_000;
    const words = await acknowledgedUntilKilled(from, 10 + Math.floor(random() * 60));
    const store = await open();
    for (const number of numbersOf(words, 'open')) {
      const attempt = await store.shipments.find({ shopId: SHOP, key: `package:${number}` });
      const expected = words.includes(`confirmed ${number}`) ? ['confirmed'] : ['open', 'confirmed'];
      expect(expected).toContain(attempt?.state);
      opened += 1;
    }
    const before = numbersOf(words, 'orders');
    for (const number of before) {
      const refs = [0, 1, 2, 3, 4].map((step) => ({ shopId: SHOP, id: orderIdOf(number + step) }));
      expect(await store.orders.findMany(refs)).toHaveLength(5);
    }
    await expectWholeBatches(store);
    await store.close();
  }
  expect(opened).toBeGreaterThan(ROUNDS);
  expect(integrity()).toBe('ok');
}, 120_000);

it('the database file is readable for its owner only', async () => {
  const store = await open();
  for (const file of ['order-manager.sqlite', 'order-manager.sqlite-wal']) {
    expect((await stat(join(dataDir, file))).mode & 0o777).toBe(0o600);
  }
  await store.close();
});

/** Gives the lines that the child got out before it died. */
async function acknowledgedUntilKilled(from: number, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, dataDir, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').length > lines) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return said.split('\n').slice(0, -1);
}

const numbersOf = (words: readonly string[], kind: string) =>
  words.filter((word) => word.startsWith(`${kind} `)).map((word) => Number(word.split(' ')[1]));

/** A batch is there whole or not at all, and the kept counts agree. */
async function expectWholeBatches(store: Awaited<ReturnType<typeof open>>): Promise<void> {
  const { tabs } = await store.orders.counts([SHOP]);
  expect(tabs.all % 5).toBe(0);
  const query = {
    shopIds: [SHOP],
    tab: 'all',
    attention: null,
    search: null,
    filter: NO_FILTER,
    zones: new Map(),
    now: 0,
  } as const;
  const page = await store.orders.page({
    ...query,
    shopIds: [SHOP],
    sort: 'created',
    direction: 'asc',
    cursor: null,
    limit: 5_000,
  });
  expect(page.orders).toHaveLength(tabs.all);
}

function integrity(): unknown {
  const database = new DatabaseSync(join(dataDir, 'order-manager.sqlite'));
  const row = database.prepare('pragma integrity_check').get();
  database.close();
  return row?.integrity_check;
}

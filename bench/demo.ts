import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BenchRow } from './labels.ts';
import { startServerChild } from './server-child.ts';

const REST = 20_000;

/** What a person has who opens the demo and looks: memory once its shop is imported and all is quiet. */
export async function benchDemo(): Promise<BenchRow[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-demo-'));
  // The first start after an update strips the types of every file and keeps the result: this is about all later ones.
  await (await startServerChild(dataDir, { DEMO: 'on' })).stop();
  const server = await startServerChild(dataDir, { DEMO: 'on' });
  try {
    await wait(3_000);
    const before = server.memory();
    await openDemo(server.url);
    await wait(REST);
    const after = server.memory();
    const total = after.server + after.children;
    return [
      row('before the demo is opened: server', before.server, 'for information', true),
      row('before the demo is opened: demo shop', before.children, 'for information', true),
      row('at rest after the demo import: server', after.server, 'for information', true),
      row('at rest after the demo import: demo shop', after.children, 'for information', true),
      row('at rest after the demo import: both', total, '≤ 200', total <= 200),
    ];
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function openDemo(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/connect/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: '{}',
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const told = await answer.text();
  if (!answer.ok) throw new Error(`The demo did not open: ${told}`);
  for (let tries = 0; tries < 600; tries += 1) {
    const sync = (await (await fetch(`${url}/api/sync`, { headers: { cookie } })).json()) as {
      shops: { phase: string }[];
    };
    if (sync.shops.length > 0 && sync.shops.every(({ phase }) => phase === 'complete')) return;
    await wait(100);
  }
  throw new Error('The demo import did not end.');
}

const row = (name: string, value: number, budget: string, ok: boolean): BenchRow => ({
  name,
  value: Math.round(value),
  unit: 'MB',
  budget,
  ok,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await benchDemo());

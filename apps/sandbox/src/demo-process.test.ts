import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const WORDS = ['--port', '0', '--orders', '20', '--region', 'my,uk'];
const file = (name: string) => new URL(name, import.meta.url).pathname;

test('a server starts the town as its child, hears where it is, and takes it along when it goes', async () => {
  const child = fork(file('demo-process.ts'), WORDS, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [opened] = (await once(child, 'message')) as [{ origin: string; appKey: string; authorizeUrl: string }];
  expect(opened).toMatchObject({ kind: 'sandbox opened', appKey: expect.any(String), appSecret: expect.any(String) });
  expect((await fetch(opened.authorizeUrl)).status).toBe(200);
  const gone = once(child, 'exit');
  child.disconnect();
  expect((await gone)[0]).toBe(0);
});

test('the command line prints key, secret and link, and closes politely', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'town-'));
  const words = [
    ...WORDS,
    '--app-key',
    'K1',
    '--app-secret',
    'S1',
    '--clock',
    'fast',
    '--state-file',
    join(folder, 's'),
  ];
  const child = spawn(process.execPath, [file('main.ts'), ...words]);
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  for (const part of ['http://127.0.0.1:', 'K1', 'S1', '/oauth/authorize?app_key=K1', '20 orders']) {
    expect(chunk.toString()).toContain(part);
  }
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await gone)[0]).toBe(0);
  rmSync(folder, { recursive: true });
});

test.each([
  [['--port', 'banana'], '--port must be a whole number'],
  [['--region', 'FR'], '--region knows MY'],
  [['--clock', 'slow'], '--clock must be real or fast'],
  [['--redirect-url', 'nowhere'], '--redirect-url is not a web address'],
])('the words %j end in one clear sentence', async (words, sentence) => {
  const child = spawn(process.execPath, [file('main.ts'), ...words]);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const [status] = await once(child, 'close');
  expect(status).toBe(1);
  expect(said).toContain(sentence);
  expect(said.trim().split('\n').length).toBe(1);
});

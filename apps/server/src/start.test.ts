import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const MAIN = resolve(import.meta.dirname, 'main.ts');
const COMPILED = resolve(import.meta.dirname, '../../../node_modules/.cache/compile');

let dataDir: string;
const running = new Set<ChildProcess>();

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'desk-start-'));
});
afterEach(async () => {
  await Promise.all([...running].map((child) => end(child)));
});

type Started = { child: ChildProcess; said: () => { out: string; err: string }; exit: Promise<number | null> };

function start(settings: Record<string, string> = {}): Started {
  const env = {
    PATH: process.env.PATH,
    DATA_DIR: dataDir,
    PORT: '0',
    DEMO: 'off',
    NODE_COMPILE_CACHE: COMPILED,
    ...settings,
  };
  const child = spawn(process.execPath, [MAIN], { env, cwd: dataDir });
  running.add(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const exit = new Promise<number | null>((done) => child.once('exit', done)).finally(() => running.delete(child));
  return { child, said: () => said, exit };
}

async function opened(settings: Record<string, string> = {}): Promise<Started & { url: string }> {
  const started = start(settings);
  const over = started.exit.then(() => 'over' as const);
  for (;;) {
    const url = /open at (\S+)/.exec(started.said().out)?.[1];
    if (url) return { ...started, url };
    const step = await Promise.race([over, new Promise((done) => setTimeout(done, 50))]);
    if (step === 'over') throw new Error(started.said().err);
  }
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await gone;
}

/** A start that must fail with one sentence and nothing else. */
async function refusal(settings: Record<string, string> = {}): Promise<string> {
  const started = start(settings);
  expect(await started.exit).toBe(1);
  const { out, err } = started.said();
  expect(out).toBe('');
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/\n\s+at |node:internal|Error:/);
  return err.trim();
}

// Each sentence starts whole processes, and the machine may be busy with others.
describe('a start', { timeout: 180_000 }, () => {
  it('says one friendly line, answers, and ends cleanly', async () => {
    const desk = await opened();
    expect(desk.said().out).toBe(`Order Manager is open at ${desk.url}\n`);
    expect(await (await fetch(`${desk.url}/api/session`)).json()).toMatchObject({
      freshInstallation: true,
      demo: null,
    });
    desk.child.kill('SIGTERM');
    expect(await desk.exit).toBe(0);
    expect(desk.said().err).toBe('');
  });

  it('reads .env, and the environment wins over it', async () => {
    writeFileSync(join(dataDir, '.env'), 'LOG_LEVEL=loud\n');
    expect(await refusal()).toBe(
      'LOG_LEVEL="loud" must be one of trace, debug, info, warn, error, fatal, silent, e.g. info.',
    );
    const desk = await opened({ LOG_LEVEL: 'error' });
    await end(desk.child);
  });

  it('with a port in use names another one', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ PORT: String(port) })).toMatch(new RegExp(`^Port ${port} is in use .* e\\.g\\. PORT=\\d+$`));
    await new Promise((done) => other.close(done));
  });

  it('twice in one data folder is refused', async () => {
    const first = await opened();
    expect(await refusal()).toContain('Another desk is already at work');
    await end(first.child);
    await end((await opened()).child);
  });

  it('goes on after kill -9', async () => {
    const first = await opened();
    first.child.kill('SIGKILL');
    await first.exit;
    await end((await opened()).child);
  });

  it('over a database whose key is gone never makes a new one', async () => {
    await end((await opened()).child);
    const key = join(dataDir, 'encryption.key');
    renameSync(key, `${key}.away`);
    expect(await refusal()).toContain('its encryption key is missing');
    expect(() => readFileSync(key)).toThrow();
    renameSync(`${key}.away`, key);
    await end((await opened()).child);
  });

  it('with another key than the database was begun with is refused', async () => {
    await end((await opened()).child);
    expect(await refusal({ ENCRYPTION_KEY: 'f'.repeat(64) })).toContain(
      'encryption key does not belong to this database',
    );
  });

  it('over a damaged database, or with a .env that cannot be read, ends in one sentence', async () => {
    writeFileSync(join(dataDir, 'encryption.key'), 'f'.repeat(64));
    writeFileSync(join(dataDir, 'order-manager.sqlite'), 'no database at all '.repeat(1_000));
    expect(await refusal()).toContain('The database file cannot be used (file is not a database).');
    mkdirSync(join(dataDir, '.env'));
    expect(await refusal()).toContain('The file .env cannot be read');
  });

  it('with a data folder that cannot be written says so', async () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    expect(await refusal({ DATA_DIR: join(file, 'data') })).toContain('cannot be written');
  });

  it('with the demo opens the demo shop, and takes it along when it ends', async () => {
    const desk = await opened({ DEMO: 'on' });
    const { demo } = await (await fetch(`${desk.url}/api/session`)).json();
    const answer = await fetch(`${desk.url}/api/connect/demo`, { method: 'POST' });
    expect(await answer.text()).toContain('"type":"connected"');
    desk.child.kill('SIGTERM');
    expect(await desk.exit).toBe(0);
    await expect(fetch(demo.authorizeUrl)).rejects.toThrow();
  });

  it('killed with -9 leaves no demo shop behind', async () => {
    const desk = await opened({ DEMO: 'on' });
    const { demo } = await (await fetch(`${desk.url}/api/session`)).json();
    await (await fetch(`${desk.url}/api/connect/demo`, { method: 'POST' })).text();
    desk.child.kill('SIGKILL');
    await desk.exit;
    await expect
      .poll(
        () =>
          fetch(demo.authorizeUrl).then(
            () => 'open',
            () => 'gone',
          ),
        { timeout: 10_000 },
      )
      .toBe('gone');
  });
});

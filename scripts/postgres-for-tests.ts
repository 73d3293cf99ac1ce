import { execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findPostgres, type PostgresPrograms } from './postgres-programs.ts';
import { type ServerUser, serverUser } from './postgres-user.ts';

export type TestPostgres = {
  /** Of an empty database; every call of `newDatabase` makes another one beside it. */
  url: string;
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
};

const run = promisify(execFile);
const START_PATIENCE = 30_000;

/**
 * Starts a PostgreSQL server of its own in a temporary folder, reached by a socket in that folder, so that nothing of the
 * machine is touched and no port can clash. Throws one clear line where no PostgreSQL can be had.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const user = await serverUser();
  const programs = await findPostgres(user);
  const folder = await mkdtemp(join(tmpdir(), 'om-pg-'));
  await giveTo(folder, user);
  const data = join(folder, 'data');
  await initialise(programs, data, user);
  const server = serve(programs, folder, data, user);
  const url = urlOf(folder, 'postgres');
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(url, server.failure);
  } catch (error) {
    await stop();
    throw error;
  }
  let count = 0;
  const newDatabase = async () => {
    count += 1;
    await query(url, `create database test_${count}`);
    return urlOf(folder, `test_${count}`);
  };
  return { url, newDatabase, stop };
}

async function giveTo(folder: string, user: ServerUser | null): Promise<void> {
  if (user) await chown(folder, user.uid, user.gid);
}

/** Letters outside ASCII count as letters in a text search only under a UTF-8 locale. */
async function initialise(programs: PostgresPrograms, data: string, user: ServerUser | null): Promise<void> {
  const common = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  const options = { ...user, cwd: tmpdir(), env: programs.env };
  try {
    await run(programs.initdb, [...common, '--locale=C.UTF-8'], options);
  } catch {
    await rm(data, { recursive: true, force: true });
    await run(programs.initdb, [...common, '--no-locale'], options);
  }
}

type Server = { stop(): Promise<void>; failure: () => string | null };

/** The shell in front waits on our end of a pipe: when this process dies, however it dies, the server goes too. */
function serve(programs: PostgresPrograms, folder: string, data: string, user: ServerUser | null): Server {
  const settings = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'max_connections=60'];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const script = '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server';
  const child = spawn('/bin/sh', ['-c', script, 'sh', programs.postgres, '-D', data, '-k', folder, ...flags], {
    ...user,
    cwd: folder,
    env: programs.env,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2_000);
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  return { stop, failure: () => /FATAL.*/.exec(words)?.[0] ?? null };
}

const urlOf = (folder: string, database: string) =>
  `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;

async function untilReady(url: string, failure: () => string | null): Promise<void> {
  const until = Date.now() + START_PATIENCE;
  for (;;) {
    try {
      return await query(url, 'select 1');
    } catch (error) {
      if (Date.now() > until) throw new Error(`PostgreSQL for the tests did not start: ${failure() ?? error}`);
      await sleep(50);
    }
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(text);
  } finally {
    await client.end();
  }
}

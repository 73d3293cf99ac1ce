import { spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const web = join(root, 'apps/web');

/** Everything the screens are made of. */
const SOURCES = [
  'apps/web/{src,public}/**/*',
  'apps/web/{index.html,vite.config.ts,package.json}',
  'packages/{contract,domain}/src/**/*.ts',
  'package-lock.json',
];

/** True when the screens were never built, or a source of theirs is newer than the build. */
export function isBuildNeeded(): boolean {
  const built = timeOf(join(web, 'dist/index.html'));
  return SOURCES.some((pattern) => globSync(pattern, { cwd: root }).some((file) => timeOf(join(root, file)) > built));
}

/** Builds the screens in a process of its own, which takes its memory with it. Throws when that fails. */
export async function buildWeb(): Promise<void> {
  const vite = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: web,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  if (code !== 0) throw new Error('The screens could not be built; the reason is above.');
}

const timeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (import.meta.main) await buildWeb();

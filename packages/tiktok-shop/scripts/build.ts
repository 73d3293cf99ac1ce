import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Makes `dist/`, a package of its own: `npm publish ./dist`. Inside the workspace the sources are used as they are; Node does not
 * strip types below node_modules, so what is published must be JavaScript.
 */
const room = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(room, 'dist');

rmSync(dist, { recursive: true, force: true });
execFileSync('npx', ['tsc', '-p', join(room, 'tsconfig.build.json')], { stdio: 'inherit' });
copyFileSync(join(room, 'README.md'), join(dist, 'README.md'));
copyFileSync(join(room, '../../LICENSE'), join(dist, 'LICENSE'));
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(publishedPackage(), null, 2)}\n`);

function publishedPackage(): Record<string, unknown> {
  const {
    private: _private,
    scripts: _scripts,
    ...kept
  } = JSON.parse(readFileSync(join(room, 'package.json'), 'utf8'));
  return { ...kept, engines: { node: '>=22.1' }, exports: { '.': entry('./index'), './wire': entry('./wire/index') } };
}

function entry(path: string): Record<string, string> {
  return { types: `${path}.d.ts`, default: `${path}.js` };
}

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { arrowsAgainstTheRules, type Import } from './rooms.ts';

/** Fails when an import goes the wrong way between two rooms of the house; the rules are in `rooms.ts`. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const wrong = arrowsAgainstTheRules(sourceFiles().flatMap(importsOf));
for (const { from, to, why } of wrong) console.error(`${from} may not import ${to}: ${why}`);
console.log(
  wrong.length === 0 ? 'rooms: every import goes the right way' : `rooms: ${wrong.length} imports go the wrong way`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;

function sourceFiles(): string[] {
  const found = globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: root });
  return found.filter((file) => !/\.(test|exam)\.tsx?$|\/(exam|testing)\//.test(file));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const targets = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...targets].map(([, target = '']) => ({
    from: file,
    to: target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target,
  }));
}

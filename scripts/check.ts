import { spawnSync } from 'node:child_process';
import { bringChromium } from './bring-chromium.ts';

type Step = { name: string; run: () => boolean };

/** Everything that must hold, in the order in which it fails fastest. `--fast` leaves the browser out. */
const isFast = process.argv.includes('--fast');

const STEPS: readonly Step[] = [
  { name: 'format and lint', run: () => runs('biome', ['ci', '.']) },
  { name: 'types', run: () => runs('tsc', ['--noEmit']) },
  { name: 'rooms', run: () => runs('node', ['scripts/check-rooms.ts']) },
  { name: 'unit and contract suites (SQLite and PostgreSQL)', run: () => runs('vitest', ['run']) },
  ...(isFast
    ? []
    : [
        { name: 'web app', run: () => runs('node', ['scripts/build-web.ts']) },
        { name: 'first load of Orders', run: () => runs('node', ['scripts/first-load.ts']) },
        { name: 'a browser for the tests', run: () => bringChromium() !== null },
        {
          name: 'a person at the desk (browser)',
          run: () => runs('vitest', ['run', '--config', 'e2e/vitest.config.ts']),
        },
      ]),
];

const failed = STEPS.find((step) => !passes(step));
console.log(failed ? `\ncheck: ${failed.name} failed` : '\ncheck: everything holds');
process.exitCode = failed ? 1 : 0;

function passes({ name, run }: Step): boolean {
  const started = Date.now();
  console.log(`\n== ${name}`);
  const isGood = run();
  console.log(`== ${name}: ${isGood ? 'good' : 'FAILED'} after ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return isGood;
}

/** npm puts the project's own commands, and its pinned Node, first on the path. */
function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

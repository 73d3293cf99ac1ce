import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { buildWeb, isBuildNeeded } from './build-web.ts';

/** `npm start`: builds the screens if their sources are newer, then opens the desk in this very process. */
if (isBuildNeeded()) {
  console.log('Building the screens. This happens once after each update …');
  await buildOrSay();
}
// From the second start on, nothing is stripped and compiled again: here, in the worker, and in the demo shop.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/compile');
enableCompileCache(process.env.NODE_COMPILE_CACHE);
await import('../apps/server/src/main.ts');

async function buildOrSay(): Promise<void> {
  try {
    await buildWeb();
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exit(1);
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** `npm run dev`: the server with watch, Vite in front of it, and the demo shop with a busy day behind it. */
const root = resolve(import.meta.dirname, '..');
const web = join(root, 'apps/web');
const port = Number(process.env.PORT ?? 5173);
const serverPort = port + 1;
const vite = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');

const server = run(['--watch', '--watch-preserve-output', join(root, 'apps/server/src/main.ts')], root, {
  PORT: String(serverPort),
  PUBLIC_URL: `http://localhost:${port}`,
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'debug',
});
const screens = run([vite, '--port', String(port), '--strictPort'], web, { API_URL: `http://127.0.0.1:${serverPort}` });

for (const child of [server, screens]) child.once('exit', (code) => leave(code ?? 0));
process.once('SIGINT', () => leave(0));
process.once('SIGTERM', () => leave(0));

function run(words: string[], cwd: string, settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, words, { cwd, stdio: 'inherit', env: { ...process.env, ...settings } });
}

function leave(code: number): void {
  for (const child of [server, screens]) child.kill('SIGTERM');
  process.exitCode = code;
}

import { type ChildProcess, spawn } from 'node:child_process';

export type SandboxChild = { origin: string; appKey: string; appSecret: string; authorizeUrl: string; stop(): void };

/** The sandbox in a process of its own, so that its work is not counted as ours. */
export function startSandboxChild(words: readonly string[]): Promise<SandboxChild> {
  const child = spawn(process.execPath, ['apps/sandbox/src/demo-process.ts', '--port', '0', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`The sandbox stopped with code ${code}.`)));
    child.stdout.on('data', (part) => {
      text += part;
      if (text.includes('\n')) resolve({ ...JSON.parse(text), stop: () => end(child) });
    });
  });
}

const end = (child: ChildProcess) => {
  child.removeAllListeners('exit');
  child.kill('SIGTERM');
};

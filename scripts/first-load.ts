import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Vite's own list of what it built: which file each source became, and which files that one needs at once. */
export type Manifest = Record<string, { file: string; imports?: readonly string[] }>;

/** What a browser runs before it shows the orders desk: the page's own script, and the two screens it asks for. */
export const FIRST_VIEW = ['index.html', 'src/shell/desk-shell.tsx', 'src/orders/orders-page.tsx'] as const;

/** The most that the first load of Orders may weigh, gzipped JavaScript in bytes. */
export const MOST_BYTES = 200_000;

/** The files that these sources need at once, each once. What they fetch later is not among them. */
export function filesNeededBy(manifest: Manifest, sources: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (source: string) => {
    const chunk = manifest[source];
    if (!chunk) throw new Error(`The build knows no ${source}.`);
    if (seen.has(chunk.file)) return;
    seen.add(chunk.file);
    for (const needed of chunk.imports ?? []) visit(needed);
  };
  for (const source of sources) visit(source);
  return [...seen].filter((file) => file.endsWith('.js'));
}

/** Weighs the first load of Orders in a built web app, as it travels. */
export function weighFirstLoad(dist: string): { bytes: number; files: { name: string; bytes: number }[] } {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const files = filesNeededBy(manifest, FIRST_VIEW).map((name) => ({
    name,
    bytes: gzipSync(readFileSync(join(dist, name)), { level: 9 }).length,
  }));
  return { bytes: files.reduce((sum, file) => sum + file.bytes, 0), files };
}

if (import.meta.main) {
  const { bytes, files } = weighFirstLoad(resolve(import.meta.dirname, '../apps/web/dist'));
  console.log(`The first load of Orders is ${bytes} of at most ${MOST_BYTES} bytes of gzipped JavaScript.`);
  if (bytes > MOST_BYTES) {
    for (const file of files.sort((a, b) => b.bytes - a.bytes)) console.log(`${file.bytes}\t${file.name}`);
    console.log('What the first view does not show belongs behind a dynamic import.');
    process.exitCode = 1;
  }
}

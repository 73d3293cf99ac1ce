import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export type WebFile = { type: string; bytes: Uint8Array; zipped: Uint8Array | null; etag: string; isHashed: boolean };

/** Reads files of the built web app once and keeps them, zipped where that pays. A path outside the folder, or of no file, gives null. */
export function createWebFiles(directory: string): { find(path: string): Promise<WebFile | null> } {
  const kept = new Map<string, WebFile>();
  return {
    find: async (path) => {
      const file = fileOf(directory, path);
      if (!file) return null;
      const known = kept.get(file);
      if (known) return known;
      const read = await readWebFile(file);
      if (read) kept.set(file, read);
      return read;
    },
  };
}

function fileOf(directory: string, path: string): string | null {
  const file = normalize(join(directory, path));
  const isInside = file.startsWith(normalize(directory) + sep);
  return isInside && TYPE[extname(file)] !== undefined ? file : null;
}

async function readWebFile(file: string): Promise<WebFile | null> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return null;
  const type = TYPE[extname(file)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const zipped = isWorthZipping(type, bytes) ? await zip(bytes, { level: 9 }) : null;
  return { type, bytes, zipped, etag, isHashed: file.includes(`${sep}assets${sep}`) };
}

const zip = promisify(gzip) as (bytes: Uint8Array, options: { level: number }) => Promise<Buffer>;

const isWorthZipping = (type: string, bytes: Uint8Array) =>
  bytes.length > 1024 && /text|javascript|json|svg/.test(type);

const TYPE: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
};

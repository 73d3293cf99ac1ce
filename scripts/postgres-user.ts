import { readFile } from 'node:fs/promises';

/** Whom the server runs as; null where it may run as ourselves. */
export type ServerUser = { uid: number; gid: number };

const NOBODY: ServerUser = { uid: 65_534, gid: 65_534 };

/** PostgreSQL refuses to run as root: then it runs as `nobody`. */
export async function serverUser(): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const [, , uid, gid] = lines.find((line) => line.startsWith('nobody:'))?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : NOBODY;
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Sealer } from '../store/sealer.ts';

const VERSION = 1;
const IV_LENGTH = 12;
const TAG_LENGTH = 16;
const HEAD_LENGTH = 1 + IV_LENGTH + TAG_LENGTH;

/**
 * Seals with AES-256-GCM under a key of 32 bytes; the context is authenticated with the text, so a sealed value that was
 * moved to another row does not open. Opening something altered, foreign or under another key throws.
 */
export function createSealer(key: Uint8Array): Sealer {
  if (key.length !== 32) throw new Error('a sealing key has 32 bytes');
  const sealBytes = (bytes: Uint8Array, context: string) => seal(key, bytes, context);
  const openBytes = (sealed: Uint8Array, context: string) => open(key, sealed, context);
  return {
    sealBytes,
    openBytes,
    seal: (text, context) => sealBytes(Buffer.from(text, 'utf8'), context).toString('base64url'),
    open: (sealed, context) => openBytes(Buffer.from(sealed, 'base64url'), context).toString('utf8'),
  };
}

/** Layout: version, iv, tag, then the sealed bytes. */
function seal(key: Uint8Array, bytes: Uint8Array, context: string): Buffer {
  const iv = randomBytes(IV_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_LENGTH });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), sealed]);
}

function open(key: Uint8Array, sealed: Uint8Array, context: string): Buffer {
  if (sealed.length < HEAD_LENGTH || sealed[0] !== VERSION) throw new Error('not a sealed value of this desk');
  const iv = sealed.subarray(1, 1 + IV_LENGTH);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_LENGTH });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(1 + IV_LENGTH, HEAD_LENGTH));
  return Buffer.concat([decipher.update(sealed.subarray(HEAD_LENGTH)), decipher.final()]);
}

import { createHash } from 'node:crypto';

/** What is remembered of an authorisation code after it was used. */
export const hashCode = (code: string): string => createHash('sha256').update(code).digest('base64url');

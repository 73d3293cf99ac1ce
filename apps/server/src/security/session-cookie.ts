import { createHash } from 'node:crypto';

export const SESSION_COOKIE = 'desk_session';

/**
 * The tokens a browser shows, the newest first. There may be two: signing in again puts a new token before the old one,
 * which stays good if the new sign-in fails half-way.
 */
export function readSessionTokens(cookieHeader: string | null | undefined): string[] {
  const value = readCookie(cookieHeader, SESSION_COOKIE);
  return value
    .split('~')
    .filter((token) => TOKEN.test(token))
    .slice(0, 2);
}

/** The `Set-Cookie` of a session: for this site's pages and navigation only, out of reach of scripts. */
export function sessionCookie(tokens: readonly string[], options: { secure: boolean; maxAgeSeconds: number }): string {
  return cookie(SESSION_COOKIE, tokens.slice(0, 2).join('~'), options);
}

/** A cookie no script can read and no other site can send along, except by leading the person here. */
export function cookie(
  name: string,
  value: string,
  { secure, maxAgeSeconds }: { secure: boolean; maxAgeSeconds: number },
): string {
  const parts = [`${name}=${value}`, 'Path=/', `Max-Age=${maxAgeSeconds}`, 'HttpOnly', 'SameSite=Lax'];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}

/** The value of one cookie; empty when it is absent. */
export function readCookie(header: string | null | undefined, name: string): string {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

/** What is kept of a token: whoever reads the database cannot sign in with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

import { RefusedError } from './fetch-json.ts';

/** Leads to the sign-in page, which says why, once the server knows this session no more. The new page has nothing of it in memory. */
export function leaveIfSignedOut(error: unknown): void {
  if (!(error instanceof RefusedError) || error.refusal.code !== 'not-signed-in') return;
  if (window.location.pathname !== '/') showSignIn();
}

/** The sign-in page with the sentence that the session has ended. */
export const showSignIn = (): void => window.location.assign('/?problem=not-signed-in');

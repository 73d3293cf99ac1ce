import type { Environment } from '../store/store.ts';

export type SignInQuestion = {
  environment: Environment;
  /** Who asks, if somebody is signed in already. */
  signedInAs: 'owner' | 'demo' | null;
  /** A real shop was connected here at some time. */
  hasOwner: boolean;
  /** The authorisation covers a shop that was connected here before. */
  provesOurShop: boolean;
};

export type SignInVerdict = 'demo' | 'first-owner' | 'owner-adds-shop' | 'owner-by-proof' | 'refused';

/** Whose installation is it? The first to connect a real shop owns it; later ones must be signed in as the owner or prove a shop of it. */
export function decideSignIn({ environment, signedInAs, hasOwner, provesOurShop }: SignInQuestion): SignInVerdict {
  if (environment === 'demo') return 'demo';
  if (signedInAs === 'owner') return 'owner-adds-shop';
  if (!hasOwner) return 'first-owner';
  return provesOurShop ? 'owner-by-proof' : 'refused';
}

import { describe, expect, it } from 'vitest';
import { decideSignIn, type SignInQuestion } from './sign-in-rule.ts';

const stranger: SignInQuestion = { environment: 'live', signedInAs: null, hasOwner: true, provesOurShop: false };

describe('the owner rule', () => {
  it('the first to connect a real shop becomes the owner, also after trying the demo', () => {
    expect(decideSignIn({ ...stranger, hasOwner: false })).toBe('first-owner');
    expect(decideSignIn({ ...stranger, hasOwner: false, signedInAs: 'demo' })).toBe('first-owner');
  });

  it('a stranger with a shop of their own is refused, also from within the demo', () => {
    expect(decideSignIn(stranger)).toBe('refused');
    expect(decideSignIn({ ...stranger, signedInAs: 'demo' })).toBe('refused');
  });

  it('who proves a shop that is ours signs in', () => {
    expect(decideSignIn({ ...stranger, provesOurShop: true })).toBe('owner-by-proof');
  });

  it('a signed-in owner adds any shop', () => {
    expect(decideSignIn({ ...stranger, signedInAs: 'owner' })).toBe('owner-adds-shop');
  });

  it('the demo never makes an owner', () => {
    expect(decideSignIn({ ...stranger, environment: 'demo', hasOwner: false })).toBe('demo');
  });
});

import { z } from 'zod';
import { json } from '../gateway/outgoing.ts';
import { writeGrant } from '../state/grant-book.ts';
import type { Grant } from '../state/grants.ts';
import type { Town } from '../state/town.ts';
import type { Lever } from './answer-control.ts';

const wish = z.strictObject({
  action: z.enum(['revoke', 'expire access', 'expire refresh', 'set scopes', 'authorize']),
  /** All grants where it is missing. */
  id: z.number().int().optional(),
  scopes: z.array(z.string()).optional(),
  shopIds: z.array(z.string()).optional(),
});

/** What sellers do to grants in their Seller Center, and what time does to tokens. */
export const answerGrants: Lever = ({ town }, { method }, given) => {
  if (method !== 'POST') return json(200, { grants: town.grants.map(summary) });
  const { action, id, scopes, shopIds } = wish.parse(given);
  if (action === 'authorize') {
    const grant = writeGrant(town, shopIds ?? town.shops.map(({ shop }) => shop.id), scopes);
    return json(201, { ...summary(grant), code: grant.code });
  }
  const chosen = town.grants.filter((grant) => id === undefined || grant.id === id);
  for (const grant of chosen) ACTIONS[action](town, grant, scopes ?? []);
  return json(200, { grants: chosen.map(summary) });
};

type Action = (town: Town, grant: Grant, scopes: string[]) => void;

const ACTIONS: Record<'revoke' | 'expire access' | 'expire refresh' | 'set scopes', Action> = {
  revoke(town, grant) {
    grant.isRevoked = true;
    for (const shopId of grant.shopIds) {
      const message = `Shop_id ${shopId} is deauthorized from your APP by merchant.`;
      town.notify({ shopId, type: 6, topic: 'SELLER_DEAUTHORIZATION', data: { message } });
    }
  },
  'expire access'(town, grant) {
    for (const held of grant.accessTokens) held.endsAt = Math.min(held.endsAt, town.clock.seconds());
  },
  'expire refresh'(town, grant) {
    grant.refreshEndsAt = town.clock.seconds();
  },
  'set scopes'(_town, grant, scopes) {
    grant.scopes = scopes;
  },
};

function summary({ id, shopIds, scopes, isCodeUsed, isRevoked, refreshes }: Grant) {
  return { id, shopIds, scopes, isCodeUsed, isRevoked, refreshes };
}

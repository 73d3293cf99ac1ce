import type { Connection as ConnectionSheet } from '@order-manager/contract';
import { missingPermissions, PERMISSIONS } from '@order-manager/domain';
import { presentShop } from '../../connect/present-shop.ts';
import { isGivenByHand } from '../../connect/save-connection.ts';
import type { Connection, Shop, ShopCursor, WebhookRegistration } from '../../store/store.ts';
import { presentStoredProblem } from './shop-sync.ts';
import { presentWebhooks } from './webhook-sheet.ts';

export type SheetSources = {
  shop: Shop;
  connection: Connection;
  cursor: ShopCursor | null;
  host: string;
  budget: { perSecond: number; free: number } | null;
  webhookAddress: string | null;
  registration: WebhookRegistration | null;
};

const DAY = 24 * 3_600_000;

/** The connection doctor's sheet of one shop. */
export function presentConnection(sources: SheetSources): ConnectionSheet {
  const { shop, connection, cursor, host, budget } = sources;
  const { tokens, checked, grantedScopes } = connection;
  const missing = missingPermissions(grantedScopes).map(({ name }) => name);
  return {
    shop: presentShop(shop, connection),
    appKey: connection.appKey,
    sellerName: connection.sellerName,
    accessTokenExpiresAt: isGuess(connection) ? null : tokens.accessExpiresAt,
    authorisationEndsAt: tokens.refreshExpiresAt,
    refreshAt: tokens.refreshToken === null ? null : tokens.accessExpiresAt - DAY,
    lastRefreshProblem: presentStoredProblem(connection.problem),
    permissions: PERMISSIONS.map(({ name, level }) => ({ name, level, granted: !missing.includes(name) })),
    host,
    clockOffByMs: checked?.clockOffByMs ?? null,
    answerMs: checked?.answerMs ?? null,
    rateBudget: budget,
    lastSyncAt: cursor?.lastSuccessAt ?? null,
    lastWebhookAt: cursor?.lastWebhookAt ?? null,
    webhooks: presentWebhooks(sources.webhookAddress, sources.registration),
    checkedAt: checked?.at ?? null,
    problem: presentStoredProblem(checked?.problem ?? null),
  };
}

/** A token given by hand came without its end; once renewed, TikTok has told both ends. */
const isGuess = ({ openId, tokens }: Connection) =>
  isGivenByHand(openId) && (tokens.refreshExpiresAt === null || tokens.refreshToken === null);
